import { type SmokeContext } from './smoke-context';

/**
 * Takes back what a run has stored: its guests with all that is known of them, and its turns with the owner,
 * so that no real conversation remembers a smoke test. Audit rows and logs stay.
 */
export async function cleanUp({ database, run, recordIds }: SmokeContext): Promise<void> {
  await database.query('BEGIN');
  const { rows } = await database.query<{ conversation_id: string }>(
    'DELETE FROM turn_records WHERE record_id = ANY ($1::uuid[]) RETURNING conversation_id',
    [recordIds],
  );
  await database.query(
    `DELETE FROM conversations c WHERE conversation_id = ANY ($1::uuid[])
       AND NOT EXISTS (SELECT FROM turn_records r WHERE r.conversation_id = c.conversation_id)`,
    [rows.map((row) => row.conversation_id)],
  );
  await database.query(
    `WITH guest AS (
       DELETE FROM user_identity_map WHERE provider_user_id LIKE 'vi-smoke-' || $1::text || '-%' RETURNING vi_user_id
     )
     DELETE FROM vi_users WHERE vi_user_id IN (SELECT vi_user_id FROM guest)`,
    [run],
  );
  await database.query('COMMIT');
}
