import { type Client } from 'pg';
import { EXCHANGES } from '../conversation';
import { FLOOR_SCHEMA } from '../floor/schema';
import { GROUPS } from './people';

/** The provider of everybody in the bench. */
export const PROVIDER = 'guest';

export async function seedFloor(client: Client): Promise<void> {
  await client.query(FLOOR_SCHEMA);
  const { prefix, people } = GROUPS.few;
  await client.query(
    `INSERT INTO people SELECT $1 || '-' || n, 'Ana' FROM generate_series(0, $2::int - 1) AS n`,
    [prefix, people],
  );
  await client.query('VACUUM ANALYZE');
}

/** People with their facts and with turns over the last days, as if they had had them with Vi. */
export async function seedVi(client: Client): Promise<void> {
  for (const { prefix, people, turns, facts } of Object.values(GROUPS)) {
    await client.query(
      `WITH person AS (
         INSERT INTO user_identity_map (vi_user_id, provider, provider_user_id)
         SELECT gen_random_uuid(), $1, $2 || '-' || n FROM generate_series(0, $3::int - 1) AS n
         RETURNING vi_user_id
       ), known AS (
         INSERT INTO vi_users (vi_user_id) SELECT vi_user_id FROM person
       ), fact AS (
         INSERT INTO user_facts (vi_user_id, fact_key, authority, value)
         SELECT vi_user_id, CASE n WHEN 1 THEN 'name' ELSE 'interest_' || n END,
                CASE n WHEN 1 THEN 'locked' ELSE 'explicit' END,
                jsonb_build_object('value', CASE n WHEN 1 THEN 'Ana' ELSE 'subject ' || n END)
         FROM person, generate_series(1, $4::int) AS n
       )
       INSERT INTO conversations (conversation_id, vi_user_id, provider)
       SELECT gen_random_uuid(), vi_user_id, $1 FROM person`,
      [PROVIDER, prefix, people, facts],
    );
    await client.query(
      `WITH turn AS MATERIALIZED (
         SELECT n, gen_random_uuid() AS record_id, conversation_id, c.vi_user_id,
                now() - make_interval(mins => $3::int - n) AS at
         FROM conversations c JOIN user_identity_map i USING (vi_user_id), generate_series(1, $3::int) AS n
         WHERE i.provider_user_id LIKE $2 || '-%'
       )
       INSERT INTO turn_records (record_id, conversation_id, vi_user_id, actor, audience, state, created_at, finished_at,
                                 input, output)
       SELECT record_id, conversation_id, vi_user_id, 'client:bench', 'private', 'completed', at, at,
              ($4::text[])[n % $1 + 1], ($5::text[])[n % $1 + 1]
       FROM turn ORDER BY n, conversation_id`,
      [EXCHANGES.length, prefix, turns, EXCHANGES.map((e) => e.question), EXCHANGES.map((e) => e.answer)],
    );
  }
  await client.query('VACUUM ANALYZE');
}
