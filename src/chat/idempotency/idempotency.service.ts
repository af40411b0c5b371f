import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DomainError } from '../../common/domain-error';
import { IdentityService } from '../../identity/identity.service';
import { actorOf, type Principal } from '../../turn/principal';
import { type Speaker } from '../../turn/subject';
import { type TurnRequest } from '../turn-request';
import { type TurnRecord, TurnRepository } from '../turn.repository';
import { IdempotencyRepository } from './idempotency.repository';

/** How soon a caller may ask again whether a turn has ended. */
const RETRY_SECONDS = 1;

const SWEEP_MS = 10 * 60_000;

/** Finds the answer to a request that was made before. Who makes it first is decided by the claim of the turn. */
@Injectable()
export class IdempotencyService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private sweeping: NodeJS.Timeout | undefined;

  constructor(
    private readonly keys: IdempotencyRepository,
    private readonly turns: TurnRepository,
    private readonly identity: IdentityService,
  ) {}

  /**
   * The turn that answered this request; undefined where none has, or it came to no answer. Throws
   * `idempotency-key-reused` where the key belongs to another request, `idempotency-key-in-use` while its turn runs.
   */
  async answered({ principal, claim, idempotency }: TurnRequest): Promise<TurnRecord | undefined> {
    if (!idempotency) return undefined;
    const speaker = await this.identity.speakerOf(principal, claim);
    const person = await this.personOf(principal, speaker);
    const held = await this.keys.find(actorOf(principal), person, idempotency);
    if (!held) return undefined;
    if (!held.sameRequest) throw new DomainError('idempotency-key-reused');
    switch (held.turn) {
      case 'answered':
        return this.turns.find(held.recordId);
      case 'running':
        throw keyInUse();
      case 'over':
        return undefined;
    }
  }

  onApplicationBootstrap(): void {
    // Where the database is away, the next time does it.
    this.sweeping = setInterval(() => void this.keys.sweep().catch(() => undefined), SWEEP_MS).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.sweeping);
  }

  private async personOf(principal: Principal, speaker: Speaker): Promise<string> {
    if (speaker.kind === 'person') return speaker.viUserId;
    return (await this.identity.resolve(principal, speaker.account)).viUserId;
  }
}

export function keyInUse(): DomainError {
  return new DomainError('idempotency-key-in-use', { retryAfterSeconds: RETRY_SECONDS });
}
