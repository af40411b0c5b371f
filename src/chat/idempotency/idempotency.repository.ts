import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service';
import { type IdempotencyKey } from './idempotency-key';

/** security.md: keys are kept for 72 hours. */
export const KEPT_HOURS = 72;

/** Where the turn of a key stands, by the database's clock. */
export interface HeldKey {
  readonly recordId: string;
  /** Whether the key was used for just this request. */
  readonly sameRequest: boolean;
  /** `over`: the turn came to no answer, and the request may be made again. */
  readonly turn: 'answered' | 'running' | 'over';
}

@Injectable()
export class IdempotencyRepository {
  constructor(private readonly prisma: PrismaService) {}

  async find(
    actor: string,
    viUserId: string,
    { route, key, requestSha256 }: IdempotencyKey,
  ): Promise<HeldKey | undefined> {
    const [row] = await this.prisma.$queryRaw<{ record_id: string; same: boolean; turn: HeldKey['turn'] }[]>`
      SELECT record_id, request_sha256 = ${requestSha256} AS same,
             CASE WHEN state IN ('completed', 'clarified') THEN 'answered'
                  WHEN state = 'running' AND lease_until > now() THEN 'running'
                  ELSE 'over' END AS turn
      FROM idempotency_keys held JOIN turn_records USING (record_id)
      WHERE held.actor = ${actor} AND held.vi_user_id = ${viUserId}::uuid AND route = ${route} AND key = ${key}
        AND held.created_at > now() - make_interval(hours => ${KEPT_HOURS}::int)`;
    return row && { recordId: row.record_id, sameRequest: row.same, turn: row.turn };
  }

  /** Forgets the keys that are older than they are kept, some at a time. */
  async sweep(): Promise<void> {
    await this.prisma.$executeRaw`
      DELETE FROM idempotency_keys WHERE (actor, vi_user_id, route, key) IN (
        SELECT actor, vi_user_id, route, key FROM idempotency_keys
        WHERE created_at < now() - make_interval(hours => ${KEPT_HOURS}::int) LIMIT 1000)`;
  }
}
