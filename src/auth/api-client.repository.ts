import { Injectable } from '@nestjs/common';
import { PrismaService } from '../database/prisma.service';
import { type Scope, SCOPES } from '../turn/principal';

export interface ApiClient {
  readonly clientId: string;
  readonly providers: readonly string[];
  readonly defaultProvider: string;
  readonly scopes: readonly Scope[];
}

/** A key that is neither revoked nor expired, with the client it belongs to. */
export interface LiveApiKey {
  readonly client: ApiClient;
  readonly secretSha256: Uint8Array;
}

export interface ApiClientOverview extends ApiClient {
  /** Oldest first. */
  readonly liveKeyIds: readonly string[];
}

/** A client carries at most this many live keys: the old one and the new one of a rotation. */
const MAX_LIVE_KEYS = 2;

interface KeyRow {
  client_id: string;
  providers: string[];
  default_provider: string;
  scopes: string[];
  secret_sha256: Uint8Array;
}

const knownScopes = (scopes: readonly string[]): Scope[] => SCOPES.filter((scope) => scopes.includes(scope));

@Injectable()
export class ApiClientRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** Expiry is decided by the database's clock. */
  async findLiveKey(keyId: string): Promise<LiveApiKey | undefined> {
    const [row] = await this.prisma.$queryRaw<KeyRow[]>`
      SELECT client_id, providers, default_provider, scopes, secret_sha256
      FROM api_keys JOIN api_clients USING (client_id)
      WHERE key_id = ${keyId} AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`;
    if (!row) return undefined;
    return {
      secretSha256: row.secret_sha256,
      client: {
        clientId: row.client_id,
        providers: row.providers,
        defaultProvider: row.default_provider,
        scopes: knownScopes(row.scopes),
      },
    };
  }

  /** A client comes with its first key and the audit row, or not at all: false where there is one of that id. */
  async create(client: ApiClient, keyId: string, secretSha256: Uint8Array, actor: string): Promise<boolean> {
    const created = await this.prisma.$executeRaw`
      WITH client AS (
        INSERT INTO api_clients (client_id, providers, default_provider, scopes)
        VALUES (${client.clientId}, ${client.providers}, ${client.defaultProvider}, ${client.scopes})
        ON CONFLICT DO NOTHING
        RETURNING client_id, providers, scopes
      ), key AS (
        INSERT INTO api_keys (key_id, client_id, secret_sha256)
        SELECT ${keyId}, client_id, ${secretSha256} FROM client
      )
      INSERT INTO audit_log (actor, action, details)
      SELECT ${actor}, 'client.created', to_jsonb(client) FROM client`;
    return created === 1;
  }

  /** Adds a key to a client. False where the client is unknown or already has two live keys. */
  async addKey(clientId: string, keyId: string, secretSha256: Uint8Array, actor: string): Promise<boolean> {
    return this.prisma.$transaction(async (tx) => {
      const clients = await tx.$queryRaw<unknown[]>`
        SELECT FROM api_clients WHERE client_id = ${clientId} FOR UPDATE`;
      if (clients.length === 0) return false;
      const added = await tx.$executeRaw`
        WITH key AS (
          INSERT INTO api_keys (key_id, client_id, secret_sha256)
          SELECT ${keyId}, ${clientId}, ${secretSha256}
          WHERE (SELECT count(*) FROM api_keys
                 WHERE client_id = ${clientId} AND revoked_at IS NULL
                   AND (expires_at IS NULL OR expires_at > now())) < ${MAX_LIVE_KEYS}
          RETURNING client_id, key_id
        )
        INSERT INTO audit_log (actor, action, details) SELECT ${actor}, 'client.key_added', to_jsonb(key) FROM key`;
      return added === 1;
    });
  }

  /** Makes a client and its one key what they are given to be, however often it is called. */
  async ensure(client: ApiClient, keyId: string, secretSha256: Uint8Array): Promise<void> {
    await this.prisma.$executeRaw`
      WITH client AS (
        INSERT INTO api_clients (client_id, providers, default_provider, scopes)
        VALUES (${client.clientId}, ${client.providers}, ${client.defaultProvider}, ${client.scopes})
        ON CONFLICT (client_id) DO UPDATE
          SET providers = excluded.providers, default_provider = excluded.default_provider, scopes = excluded.scopes
      )
      INSERT INTO api_keys (key_id, client_id, secret_sha256)
      VALUES (${keyId}, ${client.clientId}, ${secretSha256})
      ON CONFLICT (key_id) DO NOTHING`;
  }

  /** Revokes one key of a client, or all of them where `keyId` is undefined. How many were live. */
  async revoke(clientId: string, keyId: string | undefined, actor: string): Promise<number> {
    return this.prisma.$executeRaw`
      WITH key AS (
        UPDATE api_keys SET revoked_at = now()
        WHERE client_id = ${clientId} AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())
          AND (${keyId ?? null}::text IS NULL OR key_id = ${keyId ?? null})
        RETURNING client_id, key_id
      )
      INSERT INTO audit_log (actor, action, details) SELECT ${actor}, 'client.key_revoked', to_jsonb(key) FROM key`;
  }

  async list(): Promise<ApiClientOverview[]> {
    const rows = await this.prisma.$queryRaw<(Omit<KeyRow, 'secret_sha256'> & { live_key_ids: string[] })[]>`
      SELECT client_id, providers, default_provider, scopes,
             ARRAY(SELECT key_id FROM api_keys k WHERE k.client_id = c.client_id AND revoked_at IS NULL
                     AND (expires_at IS NULL OR expires_at > now()) ORDER BY created_at) AS live_key_ids
      FROM api_clients c ORDER BY client_id`;
    return rows.map((row) => ({
      clientId: row.client_id,
      providers: row.providers,
      defaultProvider: row.default_provider,
      scopes: knownScopes(row.scopes),
      liveKeyIds: row.live_key_ids,
    }));
  }
}
