import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { PrismaService } from '../database/prisma.service';
import { type DatabaseTransaction } from '../database/transaction';
import { type ProviderAccount } from '../turn/subject';

/** How a link or an unlink ended; the service turns the refusals into errors. */
export type LinkResult = 'linked' | 'already_linked' | 'belongs_to_another' | 'no_such_person';
export type UnlinkResult = 'unlinked' | 'not_linked' | 'last_identity';

interface PersonRow {
  vi_user_id: string;
}

@Injectable()
export class IdentityRepository {
  constructor(private readonly prisma: PrismaService) {}

  async find({ provider, providerUserId }: ProviderAccount): Promise<string | undefined> {
    const [row] = await this.prisma.$queryRaw<PersonRow[]>`
      SELECT vi_user_id FROM user_identity_map
      WHERE provider = ${provider} AND provider_user_id = ${providerUserId}`;
    return row?.vi_user_id;
  }

  /**
   * Makes a person for an account, unless it has one: one statement, so that of any number of callers
   * exactly one creates both rows and no person is left without an account. Undefined where another
   * caller was first.
   */
  async create({ provider, providerUserId }: ProviderAccount, actor: string): Promise<string | undefined> {
    const [row] = await this.prisma.$queryRaw<PersonRow[]>`
      WITH identity AS (
        INSERT INTO user_identity_map (vi_user_id, provider, provider_user_id)
        VALUES (${randomUUID()}::uuid, ${provider}, ${providerUserId})
        ON CONFLICT DO NOTHING
        RETURNING vi_user_id
      ), person AS (
        INSERT INTO vi_users (vi_user_id) SELECT vi_user_id FROM identity
      ), audit AS (
        INSERT INTO audit_log (actor, action, vi_user_id, details)
        SELECT ${actor}, 'identity.created', vi_user_id, jsonb_build_object('provider', ${provider}::text) FROM identity
      )
      SELECT vi_user_id FROM identity`;
    return row?.vi_user_id;
  }

  /** A person's accounts, oldest first; only those of `providers` when given. */
  async accountsOf(viUserId: string, providers?: readonly string[]): Promise<ProviderAccount[]> {
    const rows = await this.prisma.userIdentity.findMany({
      where: { viUserId, ...(providers ? { provider: { in: [...providers] } } : {}) },
      orderBy: [{ createdAt: 'asc' }, { provider: 'asc' }, { providerUserId: 'asc' }],
      select: { provider: true, providerUserId: true },
    });
    return rows;
  }

  /** Puts an account behind a person who is there. The person's row is locked against an unlink at the same time. */
  async link(
    viUserId: string,
    { provider, providerUserId }: ProviderAccount,
    actor: string,
  ): Promise<LinkResult> {
    return this.prisma.$transaction(async (tx) => {
      if (!(await lockPerson(tx, viUserId))) return 'no_such_person';
      const inserted = await tx.$executeRaw`
        INSERT INTO user_identity_map (vi_user_id, provider, provider_user_id)
        VALUES (${viUserId}::uuid, ${provider}, ${providerUserId})
        ON CONFLICT DO NOTHING`;
      if (inserted === 1) {
        await audit(tx, actor, 'identity.linked', viUserId, provider);
        return 'linked';
      }
      const [holder] = await tx.$queryRaw<PersonRow[]>`
        SELECT vi_user_id FROM user_identity_map
        WHERE provider = ${provider} AND provider_user_id = ${providerUserId}`;
      return holder?.vi_user_id === viUserId ? 'already_linked' : 'belongs_to_another';
    });
  }

  /** Takes an account from a person, never the last one: lock first, then count, delete and audit together. */
  async unlink(
    viUserId: string,
    { provider, providerUserId }: ProviderAccount,
    actor: string,
  ): Promise<UnlinkResult> {
    return this.prisma.$transaction(async (tx) => {
      if (!(await lockPerson(tx, viUserId))) return 'not_linked';
      const accounts = await tx.$queryRaw<{ mine: boolean }[]>`
        SELECT provider = ${provider} AND provider_user_id = ${providerUserId} AS mine
        FROM user_identity_map WHERE vi_user_id = ${viUserId}::uuid`;
      if (!accounts.some((account) => account.mine)) return 'not_linked';
      if (accounts.length === 1) return 'last_identity';
      await tx.$executeRaw`
        DELETE FROM user_identity_map
        WHERE provider = ${provider} AND provider_user_id = ${providerUserId} AND vi_user_id = ${viUserId}::uuid`;
      await audit(tx, actor, 'identity.unlinked', viUserId, provider);
      return 'unlinked';
    });
  }
}

/**
 * Locks a person's row until the transaction ends. People whom only the map knows (rows written by hand,
 * or from before there were person rows) get theirs here; somebody of whom there is no trace does not.
 */
async function lockPerson(tx: DatabaseTransaction, viUserId: string): Promise<boolean> {
  await tx.$executeRaw`
    INSERT INTO vi_users (vi_user_id)
    SELECT ${viUserId}::uuid WHERE EXISTS (SELECT FROM user_identity_map WHERE vi_user_id = ${viUserId}::uuid)
    ON CONFLICT DO NOTHING`;
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT FROM vi_users WHERE vi_user_id = ${viUserId}::uuid FOR UPDATE`;
  return rows.length === 1;
}

/** Says who did what; the account's id itself stays out. */
async function audit(
  tx: DatabaseTransaction,
  actor: string,
  action: string,
  viUserId: string,
  provider: string,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_log (actor, action, vi_user_id, details)
    VALUES (${actor}, ${action}, ${viUserId}::uuid, jsonb_build_object('provider', ${provider}::text))`;
}
