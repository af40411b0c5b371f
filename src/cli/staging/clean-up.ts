import { type SmokeContext } from './smoke-context';

/**
 * Takes back what a run has stored: its guests with all that is known of them, and its turns with the owner,
 * so that no real conversation remembers a smoke test. Audit rows and logs stay.
 */
export async function cleanUp({ database, run, recordIds }: SmokeContext): Promise<void> {
  await database.query('BEGIN');
  const turns = await database.query<{ conversation_id: string }>(
    'DELETE FROM turn_records WHERE record_id = ANY ($1::uuid[]) RETURNING conversation_id',
    [recordIds],
  );
  await database.query(
    `DELETE FROM conversations c WHERE conversation_id = ANY ($1::uuid[])
       AND NOT EXISTS (SELECT FROM turn_records r WHERE r.conversation_id = c.conversation_id)`,
    [turns.rows.map((row) => row.conversation_id)],
  );
  const guests = await database.query<{ vi_user_id: string }>(
    `DELETE FROM user_identity_map WHERE provider_user_id LIKE 'vi-smoke-' || $1::text || '-%' RETURNING vi_user_id`,
    [run],
  );
  const people = [guests.rows.map((row) => row.vi_user_id)];
  // Turns that were broken off have told nobody their ids; they go with the conversation.
  await database.query('DELETE FROM conversations WHERE vi_user_id = ANY ($1::uuid[])', people);
  await database.query('DELETE FROM vi_users WHERE vi_user_id = ANY ($1::uuid[])', people);
  await database.query('COMMIT');
}
