import { Injectable } from '@nestjs/common';
import { derivedUuid } from '../common/derived-uuid';
import { DomainError } from '../common/domain-error';
import { isUuid } from '../common/uuid';
import { IdentityConfig, SafetySwitches } from '../config/config';
import { actorOf, type ClientPrincipal, type Principal, type UserPrincipal } from '../turn/principal';
import { type ProviderAccount, type Speaker } from '../turn/subject';
import { type AuditEntry, AuditRepository } from './audit.repository';
import { IdentityRepository } from './identity.repository';

export interface ResolvedIdentity {
  readonly viUserId: string;
  readonly created: boolean;
}

/** How a chat request names who speaks. */
export interface SubjectClaim {
  readonly userId?: string | undefined;
  readonly identity?: ProviderAccount | undefined;
}

/** Where people speak who come with a token of their own: Vi's own door. */
const TOKEN_PROVIDER = 'sovereign';
const FRESH_TOKEN_MS = 10 * 60 * 1000;
/** An account that is created and taken away by others at the same time is read again this often. */
const RESOLVE_ROUNDS = 5;

/** The identity spine: many accounts, one person. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly repository: IdentityRepository,
    private readonly audit: AuditRepository,
    private readonly config: IdentityConfig,
    private readonly switches: SafetySwitches,
  ) {}

  /**
   * Who speaks in a turn. A person speaks for themselves, a client for the people of its providers. Whose an
   * account is, is not looked up here: what reads all that is known of them finds that on its way.
   */
  async speakerOf(principal: Principal, claim: SubjectClaim): Promise<Speaker> {
    if (principal.kind === 'user') return this.ownSpeaker(principal.viUserId, claim);
    if ((claim.userId === undefined) === (claim.identity === undefined))
      throw new DomainError('subject-required');
    if (claim.userId !== undefined && isUuid(claim.userId)) {
      return this.namedSpeaker(principal, claim.userId.toLowerCase());
    }
    const account = claim.identity ?? {
      provider: principal.defaultProvider,
      providerUserId: claim.userId ?? '',
    };
    const reach = principal.providers;
    this.checkReach(principal, account);
    if (!this.switches.identitySpineDisabled) return { kind: 'account', account, reach };
    return { kind: 'person', viUserId: withoutSpine(account), provider: account.provider, reach };
  }

  /** The person behind an account. Clients create on first sight; people may look up their own accounts. */
  async resolve(principal: Principal, account: ProviderAccount): Promise<ResolvedIdentity> {
    if (principal.kind === 'user') {
      this.checkAccount(account);
      const viUserId = await this.repository.find(account);
      if (viUserId !== principal.viUserId) throw new DomainError('person-not-found');
      return { viUserId, created: false };
    }
    this.checkReach(principal, account);
    if (this.switches.identitySpineDisabled) return { viUserId: withoutSpine(account), created: false };
    for (let round = 0; round < RESOLVE_ROUNDS; round++) {
      const known = await this.repository.find(account);
      if (known !== undefined) return { viUserId: known, created: false };
      const created = await this.repository.create(account, actorOf(principal));
      if (created !== undefined) return { viUserId: created, created: true };
    }
    throw new DomainError('database-unavailable', { detail: 'The account changes hands all the time.' });
  }

  /** Puts an account behind a person: by a client that owns both providers and has checked both. */
  async link(principal: Principal, viUserId: string, account: ProviderAccount): Promise<void> {
    this.checkAccount(account);
    if (principal.kind === 'user') {
      throw new DomainError(principal.viUserId === viUserId ? 'proof-required' : 'person-not-found');
    }
    requireProvider(principal, account.provider);
    if (!(await this.maySee(principal, viUserId))) throw new DomainError('person-not-found');
    const result = await this.repository.link(viUserId, account, actorOf(principal));
    if (result === 'belongs_to_another') throw new DomainError('identity-already-linked');
    if (result === 'no_such_person') throw new DomainError('person-not-found');
  }

  async unlink(principal: Principal, viUserId: string, account: ProviderAccount): Promise<void> {
    this.checkAccount(account);
    if (principal.kind === 'client') requireProvider(principal, account.provider);
    else if (principal.viUserId === viUserId) requireFreshToken(principal);
    if (!(await this.maySee(principal, viUserId))) throw new DomainError('person-not-found');
    const result = await this.repository.unlink(viUserId, account, actorOf(principal));
    if (result === 'not_linked') throw new DomainError('person-not-found');
    if (result === 'last_identity') throw new DomainError('last-identity');
  }

  /** A person's accounts, oldest first: all of them for themselves, a client's own providers for a client. */
  async accountsOf(principal: Principal, viUserId: string): Promise<ProviderAccount[]> {
    if (principal.kind === 'user') {
      if (principal.viUserId !== viUserId) throw new DomainError('person-not-found');
      return this.repository.accountsOf(viUserId);
    }
    const accounts = await this.repository.accountsOf(viUserId, principal.providers);
    if (accounts.length === 0) throw new DomainError('person-not-found');
    return accounts;
  }

  /** What was done to a person, newest first: all of it for themselves, what is about its own providers for a client. */
  async historyOf(
    principal: Principal,
    viUserId: string | undefined,
    page: { readonly before: string | undefined; readonly limit: number },
  ): Promise<AuditEntry[]> {
    if (principal.kind === 'user') {
      if (viUserId !== undefined && viUserId !== principal.viUserId)
        throw new DomainError('person-not-found');
      return this.audit.entriesOf(principal.viUserId, page);
    }
    if (viUserId === undefined) throw new DomainError('subject-required');
    if (!(await this.maySee(principal, viUserId))) throw new DomainError('person-not-found');
    return this.audit.entriesOf(viUserId, page, principal.providers);
  }

  /** Whether the caller may know that this person exists: themselves, or a client that owns one of their providers. */
  async maySee(principal: Principal, viUserId: string): Promise<boolean> {
    if (principal.kind === 'user') return principal.viUserId === viUserId;
    return (await this.repository.accountsOf(viUserId, principal.providers)).length > 0;
  }

  private async ownSpeaker(viUserId: string, { userId, identity }: SubjectClaim): Promise<Speaker> {
    if (userId !== undefined && userId.toLowerCase() !== viUserId) throw new DomainError('forbidden-subject');
    if (!identity) return { kind: 'person', viUserId, provider: TOKEN_PROVIDER, reach: 'all' };
    this.checkAccount(identity);
    if ((await this.repository.find(identity)) !== viUserId) throw new DomainError('forbidden-subject');
    return { kind: 'person', viUserId, provider: identity.provider, reach: 'all' };
  }

  private async namedSpeaker(client: ClientPrincipal, viUserId: string): Promise<Speaker> {
    const accounts = await this.accountsOf(client, viUserId);
    const account = accounts.find(({ provider }) => provider === client.defaultProvider) ?? accounts[0];
    if (!account) throw new DomainError('person-not-found');
    return { kind: 'person', viUserId, provider: account.provider, reach: client.providers };
  }

  private checkReach(client: ClientPrincipal, account: ProviderAccount): void {
    this.checkAccount(account);
    requireProvider(client, account.provider);
  }

  /** Provider ids are compared byte by byte: nothing is folded, trimmed or guessed. */
  private checkAccount({ provider, providerUserId }: ProviderAccount): void {
    const pattern = this.config.providers.get(provider);
    if (!pattern) throw new DomainError('unknown-provider');
    if (!pattern.test(providerUserId)) throw new DomainError('invalid-provider-user-id');
  }
}

/** Who an account is while the identity spine is switched off: always the same person, linked to nobody. */
function withoutSpine({ provider, providerUserId }: ProviderAccount): string {
  return derivedUuid(provider, providerUserId);
}

/** Whoever finds an old token must not be able to take a person's accounts away. */
function requireFreshToken({ issuedAt }: UserPrincipal): void {
  if (Date.now() - issuedAt.getTime() > FRESH_TOKEN_MS) throw new DomainError('fresh-token-required');
}

function requireProvider(client: ClientPrincipal, provider: string): void {
  if (!client.providers.includes(provider)) throw new DomainError('forbidden-provider');
}
