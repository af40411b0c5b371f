import { Injectable } from '@nestjs/common';
import { type JsonObject } from '../common/json';
import { PrismaService } from '../database/prisma.service';
import { type Audience } from '../turn/audience';
import { type Subject } from '../turn/subject';
import { type IdempotencyKey } from './idempotency/idempotency-key';
import { KEPT_HOURS } from './idempotency/idempotency.repository';

export interface TurnClaim {
  readonly recordId: string;
  readonly conversationId: string;
  readonly subject: Subject;
  readonly actor: string;
  readonly audience: Audience;
  readonly message: string;
  readonly idempotency: IdempotencyKey | undefined;
}

/** A turn takes a minute at most (TURN_LIMIT_MS): after this one that still runs was killed. */
const LEASE_SECONDS = 90;

/** How a turn can end. What was said is kept in each case; only the first two are complete answers. */
export type TurnEnding =
  | {
      readonly state: 'completed' | 'clarified';
      readonly output: string;
      readonly options: readonly string[];
      readonly response: object;
      readonly trace: object;
    }
  | { readonly state: 'failed' | 'cancelled'; readonly errorCode: string; readonly output: string };

export interface TurnRecord {
  readonly recordId: string;
  readonly conversationId: string;
  readonly viUserId: string;
  readonly provider: string;
  readonly audience: string;
  readonly state: 'running' | TurnEnding['state'];
  readonly errorCode: string | null;
  readonly response: JsonObject | null;
  readonly trace: JsonObject | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly input: string | null;
  readonly output: string | null;
  readonly options: readonly string[];
}

interface RecordRow {
  record_id: string;
  conversation_id: string;
  vi_user_id: string;
  provider: string;
  audience: string;
  state: TurnRecord['state'];
  error_code: string | null;
  response: JsonObject | null;
  trace: JsonObject | null;
  created_at: Date;
  finished_at: Date | null;
  input: string | null;
  output: string | null;
  options: string[] | null;
}

@Injectable()
export class TurnRepository {
  constructor(private readonly prisma: PrismaService) {}

  /**
   * Stores what was asked before anything is done about it, in one statement. False, and nothing stored, where
   * the idempotency key is held: by a turn that was answered, or that may still run.
   */
  async claim(claim: TurnClaim): Promise<boolean> {
    if (claim.idempotency) return this.claimOnce(claim, claim.idempotency);
    const { recordId, conversationId, subject, actor, audience, message } = claim;
    await this.prisma.statement`
      WITH conversation AS (
        INSERT INTO conversations (conversation_id, vi_user_id, provider)
        VALUES (${conversationId}::uuid, ${subject.viUserId}::uuid, ${subject.provider})
        ON CONFLICT (conversation_id) DO UPDATE SET last_turn_at = now()
          WHERE conversations.vi_user_id = excluded.vi_user_id
      )
      INSERT INTO turn_records (record_id, conversation_id, vi_user_id, actor, audience, input)
      VALUES (${recordId}::uuid, ${conversationId}::uuid, ${subject.viUserId}::uuid, ${actor}, ${audience}, ${message})`;
    return true;
  }

  /**
   * The same for a request that may come again, by one caller or by many at once. A turn that was left behind by
   * a killed process is ended, so that it cannot be answered a second time by a process that only slept.
   */
  private async claimOnce(
    { recordId, conversationId, subject, actor, audience, message }: TurnClaim,
    { route, key, requestSha256 }: IdempotencyKey,
  ): Promise<boolean> {
    const claimed = await this.prisma.$executeRaw`
      WITH before AS MATERIALIZED (
        SELECT record_id FROM idempotency_keys
        WHERE actor = ${actor} AND vi_user_id = ${subject.viUserId}::uuid AND route = ${route} AND key = ${key}
      ), claimed AS (
        INSERT INTO idempotency_keys AS held (actor, vi_user_id, route, key, request_sha256, record_id, lease_until)
        VALUES (${actor}, ${subject.viUserId}::uuid, ${route}, ${key}, ${requestSha256}, ${recordId}::uuid,
                now() + make_interval(secs => ${LEASE_SECONDS}::int))
        ON CONFLICT (actor, vi_user_id, route, key) DO UPDATE SET
          request_sha256 = excluded.request_sha256, record_id = excluded.record_id,
          lease_until = excluded.lease_until, created_at = excluded.created_at
          WHERE held.created_at < now() - make_interval(hours => ${KEPT_HOURS}::int)
             OR (held.request_sha256 = excluded.request_sha256
                 AND (SELECT state IN ('failed', 'cancelled') OR (state = 'running' AND held.lease_until < now())
                      FROM turn_records turn WHERE turn.record_id = held.record_id))
        RETURNING record_id
      ), left_behind AS (
        UPDATE turn_records SET state = 'failed', error_code = 'interrupted', finished_at = now()
        WHERE record_id = (SELECT record_id FROM before) AND state = 'running' AND EXISTS (SELECT FROM claimed)
      ), conversation AS (
        INSERT INTO conversations (conversation_id, vi_user_id, provider)
        SELECT ${conversationId}::uuid, ${subject.viUserId}::uuid, ${subject.provider} FROM claimed
        ON CONFLICT (conversation_id) DO UPDATE SET last_turn_at = now()
          WHERE conversations.vi_user_id = excluded.vi_user_id
      )
      INSERT INTO turn_records (record_id, conversation_id, vi_user_id, actor, audience, input)
      SELECT record_id, ${conversationId}::uuid, ${subject.viUserId}::uuid, ${actor}, ${audience}, ${message} FROM claimed`;
    return claimed === 1;
  }

  /** Stores how the turn ended, with the answer, in one statement. False where it had ended before. */
  async end(recordId: string, ending: TurnEnding): Promise<boolean> {
    const { errorCode, options, response, trace } =
      'errorCode' in ending
        ? { ...ending, options: null, response: null, trace: null }
        : { ...ending, errorCode: null };
    const { rowCount } = await this.prisma.statement`
      UPDATE turn_records SET
        state = ${ending.state},
        error_code = ${errorCode},
        output = nullif(${ending.output}, ''),
        options = ${options}::text[],
        response = ${response && JSON.stringify(response)}::jsonb,
        trace = ${trace && JSON.stringify(trace)}::jsonb,
        finished_at = now()
      WHERE record_id = ${recordId}::uuid AND state = 'running'`;
    return rowCount === 1;
  }

  async find(recordId: string): Promise<TurnRecord | undefined> {
    const [row] = await this.prisma.$queryRaw<RecordRow[]>`
      SELECT r.record_id, r.conversation_id, r.vi_user_id, c.provider, r.audience, r.state, r.error_code, r.response,
             r.trace, r.created_at, r.finished_at, r.input, r.output, r.options
      FROM turn_records r JOIN conversations c USING (conversation_id)
      WHERE r.record_id = ${recordId}::uuid`;
    return (
      row && {
        recordId: row.record_id,
        conversationId: row.conversation_id,
        viUserId: row.vi_user_id,
        provider: row.provider,
        audience: row.audience,
        state: row.state,
        errorCode: row.error_code,
        response: row.response,
        trace: row.trace,
        createdAt: row.created_at,
        finishedAt: row.finished_at,
        input: row.input,
        output: row.output,
        options: row.options ?? [],
      }
    );
  }
}
