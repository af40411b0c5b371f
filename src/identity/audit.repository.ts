import { Injectable } from '@nestjs/common';
import { type JsonObject } from '../common/json';
import { PrismaService } from '../database/prisma.service';

/** What somebody did to a person's accounts, relationship or facts. Holds no content. */
export interface AuditEntry {
  readonly auditId: string;
  readonly occurredAt: Date;
  readonly actor: string;
  readonly action: string;
  readonly details: JsonObject;
}

interface AuditRow {
  audit_id: bigint;
  occurred_at: Date;
  actor: string;
  action: string;
  details: JsonObject;
}

@Injectable()
export class AuditRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** The newest entries before `before`; with `providers` only those about accounts there. Uses audit_log_vi_user_id_audit_id_idx. */
  async entriesOf(
    viUserId: string,
    page: { readonly before: string | undefined; readonly limit: number },
    providers?: readonly string[],
  ): Promise<AuditEntry[]> {
    const rows = await this.prisma.$queryRaw<AuditRow[]>`
      SELECT audit_id, occurred_at, actor, action, details FROM audit_log
      WHERE vi_user_id = ${viUserId}::uuid AND audit_id < coalesce(${page.before ?? null}::bigint, 9223372036854775807)
        AND (${providers === undefined} OR details->>'provider' = ANY(${[...(providers ?? [])]}::text[]))
      ORDER BY audit_id DESC LIMIT ${page.limit}::int`;
    return rows.map(({ audit_id, occurred_at, actor, action, details }) => ({
      auditId: String(audit_id),
      occurredAt: occurred_at,
      actor,
      action,
      details,
    }));
  }
}
