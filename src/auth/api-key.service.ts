import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { parseApiKey } from '../common/api-key';
import { DomainError } from '../common/domain-error';
import { ServerConfig } from '../config/config';
import { type ClientPrincipal } from '../turn/principal';
import { ApiClientRepository, type LiveApiKey } from './api-client.repository';
import { DEVELOPMENT_CLIENT_ID } from './development-client';

/** A revoked key is refused by every replica after this long; security.md allows 5 s. */
const REMEMBERED_MS = 2_000;
const REMEMBERED_KEYS = 1_000;

interface Remembered {
  readonly key: LiveApiKey | undefined;
  readonly until: number;
}

/** Tells which client an API key belongs to. */
@Injectable()
export class ApiKeyService {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly repository: ApiClientRepository,
    private readonly server: ServerConfig,
  ) {}

  /** Throws `invalid-credential` for a key that is not live. */
  async verify(text: string): Promise<ClientPrincipal> {
    const parsed = parseApiKey(text);
    const live = parsed && (await this.find(parsed.keyId));
    if (!parsed || !live || !timingSafeEqual(parsed.secretSha256, live.secretSha256)) {
      throw new DomainError('invalid-credential');
    }
    // A development database that was carried into production must not open it.
    if (this.server.production && live.client.clientId === DEVELOPMENT_CLIENT_ID) {
      throw new DomainError('invalid-credential');
    }
    return { kind: 'client', ...live.client };
  }

  private async find(keyId: string): Promise<LiveApiKey | undefined> {
    const now = performance.now();
    const hit = this.remembered.get(keyId);
    if (hit && hit.until > now) return hit.key;
    const key = await this.repository.findLiveKey(keyId);
    if (this.remembered.size >= REMEMBERED_KEYS) this.remembered.clear();
    this.remembered.set(keyId, { key, until: now + REMEMBERED_MS });
    return key;
  }
}
