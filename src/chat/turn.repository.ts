import { Injectable } from '@nestjs/common';
import { type JsonObject } from '../common/json';
import { PrismaService } from '../database/prisma.service';
import { type Audience } from '../turn/audience';
import { type Subject } from '../turn/subject';

export interface TurnClaim {
  readonly recordId: string;
  readonly conversationId: string;
  readonly subject: Subject;
  readonly actor: string;
  readonly audience: Audience;
  readonly message: string;
}

/** How a turn can end. What was said is kept in each case; only the first two are complete answers. */
export type TurnEnding =
  | {
      readonly state: 'completed' | 'clarified';
      readonly output: string;
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
}

@Injectable()
export class TurnRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** Stores what was asked before anything is done about it, in one statement. */
  async claim({ recordId, conversationId, subject, actor, audience, message }: TurnClaim): Promise<void> {
    await this.prisma.statement`
      WITH conversation AS (
        INSERT INTO conversations (conversation_id, vi_user_id, provider)
        VALUES (${conversationId}::uuid, ${subject.viUserId}::uuid, ${subject.provider})
        ON CONFLICT (conversation_id) DO UPDATE SET last_turn_at = now()
          WHERE conversations.vi_user_id = excluded.vi_user_id
      )
      INSERT INTO turn_records (record_id, conversation_id, vi_user_id, actor, audience, input)
      VALUES (${recordId}::uuid, ${conversationId}::uuid, ${subject.viUserId}::uuid, ${actor}, ${audience}, ${message})`;
  }

  /** Stores how the turn ended, with the answer, in one statement. False where it had ended before. */
  async end(recordId: string, ending: TurnEnding): Promise<boolean> {
    const { errorCode, response, trace } =
      'errorCode' in ending ? { ...ending, response: null, trace: null } : { ...ending, errorCode: null };
    const { rowCount } = await this.prisma.statement`
      UPDATE turn_records SET
        state = ${ending.state},
        error_code = ${errorCode},
        output = nullif(${ending.output}, ''),
        response = ${response && JSON.stringify(response)}::jsonb,
        trace = ${trace && JSON.stringify(trace)}::jsonb,
        finished_at = now()
      WHERE record_id = ${recordId}::uuid AND state = 'running'`;
    return rowCount === 1;
  }

  async find(recordId: string): Promise<TurnRecord | undefined> {
    const [row] = await this.prisma.$queryRaw<RecordRow[]>`
      SELECT r.record_id, r.conversation_id, r.vi_user_id, c.provider, r.audience, r.state, r.error_code, r.response,
             r.trace, r.created_at, r.finished_at, r.input, r.output
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
      }
    );
  }
}
