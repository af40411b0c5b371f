import { Injectable } from '@nestjs/common';
import { PrismaService } from '../database/prisma.service';
import { type Authority, type Fact, type FactType, type FactValue } from '../turn/fact';
import { type FactRow, toFact } from './fact.row';

export interface NewFact {
  readonly key: string;
  readonly authority: Authority;
  readonly type: FactType;
  readonly value: FactValue;
}

/** The fact ledger, as operators write it. */
@Injectable()
export class FactRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** Writes a fact in place of those of the same key and authority; the audit row goes with it. */
  async set(viUserId: string, fact: NewFact, actor: string): Promise<void> {
    await this.prisma.$transaction([
      this.prisma.$executeRaw`
        DELETE FROM user_facts
        WHERE vi_user_id = ${viUserId}::uuid AND fact_key = ${fact.key} AND authority = ${fact.authority}`,
      this.prisma.$executeRaw`
        INSERT INTO user_facts (vi_user_id, fact_key, fact_type, authority, value)
        VALUES (${viUserId}::uuid, ${fact.key}, ${fact.type}, ${fact.authority}, ${JSON.stringify(fact.value)}::jsonb)`,
      this.prisma.$executeRaw`
        INSERT INTO audit_log (actor, action, vi_user_id, details)
        VALUES (${actor}, 'fact.set', ${viUserId}::uuid, jsonb_build_object('authority', ${fact.authority}::text))`,
    ]);
  }

  /** All facts of a person that have not expired. */
  async list(viUserId: string): Promise<Fact[]> {
    const rows = await this.prisma.$queryRaw<FactRow[]>`
      SELECT fact_id, fact_key, fact_type, authority, scope, value, confidence, source, updated_at
      FROM user_facts WHERE vi_user_id = ${viUserId}::uuid AND (expires_at IS NULL OR expires_at > now())
      ORDER BY fact_key, updated_at DESC`;
    return rows.map(toFact);
  }

  /** Takes back what is known under a key, whatever its authority. How many facts that were. */
  async retract(viUserId: string, key: string, actor: string): Promise<number> {
    const retracted = await this.prisma.$queryRaw<unknown[]>`
      WITH retracted AS (
        DELETE FROM user_facts WHERE vi_user_id = ${viUserId}::uuid AND fact_key = ${key} RETURNING authority
      )
      INSERT INTO audit_log (actor, action, vi_user_id, details)
      SELECT ${actor}, 'fact.retracted', ${viUserId}::uuid, jsonb_build_object('authority', authority) FROM retracted
      RETURNING audit_id`;
    return retracted.length;
  }
}
