import { Injectable } from '@nestjs/common';
import { PrismaService } from '../database/prisma.service';
import { type Audience } from '../turn/audience';
import { type HistoryMessage } from '../turn/continuity-pack';
import { type Fact } from '../turn/fact';
import { type Relationship } from '../turn/relationship';
import { type RelationshipRow, toRelationship } from '../turn/relationship.row';
import { type Speaker } from '../turn/subject';
import { type FactRow, toFact } from './fact.row';

/** The working memory: at most so many turns, so many characters (about 4,000 tokens) and so old. */
const MAX_TURNS = 20;
const MAX_CHARACTERS = 16_000;
const MAX_AGE_DAYS = 7;
/** Turns that are looked at to find them: those that failed are passed over. */
const MAX_LOOKED_AT = 2 * MAX_TURNS;
/** More facts than this are not read for one turn; the most authoritative and newest are. */
const MAX_FACTS = 500;

/** What may be repeated before an audience: never what was said before a smaller one. */
const HEARD_BY: Readonly<Record<Audience, readonly Audience[]>> = {
  private: ['private', 'group', 'public'],
  group: ['group', 'public'],
  public: ['public'],
};

/** All that is stored of a person and that a turn may need. */
export interface Continuity {
  /** Undefined where nobody has this account yet. */
  readonly viUserId: string | undefined;
  readonly relationship: Relationship | undefined;
  /** Not expired, by the database's clock. */
  readonly facts: readonly Fact[];
  /** Undefined where the person has none here, or the one asked for is not theirs. */
  readonly conversationId: string | undefined;
  /** Oldest first. */
  readonly history: readonly HistoryMessage[];
  /** The turn whose question back is the last thing that was said; undefined where something else is. */
  readonly openQuestion: string | undefined;
}

interface TurnRow {
  record_id: string;
  state: 'completed' | 'clarified' | 'cancelled';
  input: string | null;
  output: string | null;
}

interface ContinuityRow {
  vi_user_id: string | null;
  relationship: RelationshipRow | null;
  facts: FactRow[] | null;
  conversation_id: string | null;
  /** Newest first. */
  turns: TurnRow[] | null;
}

@Injectable()
export class ContinuityRepository {
  constructor(private readonly prisma: PrismaService) {}

  /**
   * Reads everything in one round trip, and whose the account is with it. Without `conversationId` the
   * conversation is the person's latest at that provider. Turns that failed are not remembered, and a turn is
   * remembered whole. Uses the indexes user_identity_map_pkey, conversations_vi_user_id_provider_idx,
   * turn_records_conversation_id_created_at_record_id_idx and user_facts_vi_user_id_fact_key_idx.
   *
   * The newest turns are asked for as a range of one conversation: by an equality PostgreSQL plans for the
   * average conversation and reads a long one whole to sort it, by a range it walks the index.
   */
  async read(speaker: Speaker, conversationId: string | undefined, audience: Audience): Promise<Continuity> {
    const { viUserId, provider, providerUserId } =
      speaker.kind === 'person'
        ? { ...speaker, providerUserId: null }
        : { ...speaker.account, viUserId: null };
    const { reach } = speaker;
    const { rows } = await this.prisma.statement<ContinuityRow>`
      WITH person AS MATERIALIZED (
        SELECT ${viUserId}::uuid AS vi_user_id WHERE ${viUserId}::uuid IS NOT NULL
        UNION ALL
        SELECT vi_user_id FROM user_identity_map
        WHERE provider = ${provider} AND provider_user_id = ${providerUserId}
      ), conversation AS MATERIALIZED (
        (SELECT conversation_id FROM conversations
         WHERE conversation_id = ${conversationId ?? null}::uuid AND vi_user_id = (SELECT vi_user_id FROM person)
           AND (${reach === 'all'} OR provider = ANY(${reach === 'all' ? [] : reach}::text[])))
        UNION ALL
        (SELECT conversation_id FROM conversations
         WHERE ${conversationId ?? null}::uuid IS NULL AND vi_user_id = (SELECT vi_user_id FROM person) AND provider = ${provider}
         ORDER BY last_turn_at DESC LIMIT 1)
      )
      SELECT
        (SELECT vi_user_id FROM person) AS vi_user_id,
        (SELECT row_to_json(r) FROM user_relationships r WHERE r.vi_user_id = (SELECT vi_user_id FROM person)) AS relationship,
        (SELECT json_agg(f) FROM (
           SELECT fact_id, fact_key, fact_type, authority, scope, value, confidence, source, updated_at
           FROM user_facts
           WHERE vi_user_id = (SELECT vi_user_id FROM person) AND (expires_at IS NULL OR expires_at > now())
           ORDER BY array_position(ARRAY['locked', 'explicit', 'inferred', 'ephemeral'], authority), updated_at DESC
           LIMIT ${MAX_FACTS}::int) f) AS facts,
        (SELECT conversation_id FROM conversation) AS conversation_id,
        (SELECT json_agg(t) FROM (
           SELECT record_id, state, input, output FROM (
             SELECT * FROM turn_records
             WHERE conversation_id BETWEEN (SELECT conversation_id FROM conversation) AND (SELECT conversation_id FROM conversation)
             ORDER BY conversation_id, created_at DESC, record_id DESC LIMIT ${MAX_LOOKED_AT}::int) AS newest
           WHERE state IN ('completed', 'clarified', 'cancelled') AND audience = ANY(${HEARD_BY[audience]}::text[])
             AND created_at > now() - make_interval(days => ${MAX_AGE_DAYS}::int)
           ORDER BY created_at DESC, record_id DESC LIMIT ${MAX_TURNS}::int) t) AS turns`;
    const [row] = rows;
    const [latest] = row?.turns ?? [];
    return {
      viUserId: row?.vi_user_id ?? undefined,
      relationship: row?.relationship ? toRelationship(row.relationship) : undefined,
      facts: (row?.facts ?? []).map(toFact),
      conversationId: row?.conversation_id ?? undefined,
      history: workingMemory(row?.turns ?? []),
      openQuestion: latest?.state === 'clarified' ? latest.record_id : undefined,
    };
  }
}

/** The newest turns within the limit of characters, whole, oldest first. */
function workingMemory(newestFirst: readonly TurnRow[]): HistoryMessage[] {
  let characters = 0;
  const remembered: HistoryMessage[] = [];
  for (const { state, input, output } of newestFirst) {
    if (characters >= MAX_CHARACTERS) break;
    characters += (input?.length ?? 0) + (output?.length ?? 0);
    const kind = state === 'clarified' ? 'clarification' : 'message';
    if (output !== null) remembered.push({ role: 'assistant', kind, content: output });
    if (input !== null) remembered.push({ role: 'user', kind: 'message', content: input });
  }
  return remembered.reverse();
}
