import { type Client } from 'pg';
import { RUNBOOK_OWNER } from '../../development';

/**
 * Runs `work` after the runbook's INSERT, which leaves a row alone that is there already. A row that this
 * made is removed again, unless somebody has changed it meanwhile.
 */
export async function withOwnerRow<T>(database: Client, work: () => Promise<T>): Promise<T> {
  const { rows } = await database.query<{ made: string }>(
    `INSERT INTO user_relationships (vi_user_id, relationship_type, voice_profile)
     VALUES ($1, 'owner', 'owner_luxury') ON CONFLICT DO NOTHING RETURNING updated_at::text AS made`,
    [RUNBOOK_OWNER],
  );
  try {
    return await work();
  } finally {
    const made = rows[0]?.made;
    if (made !== undefined) {
      await database.query(
        `DELETE FROM user_relationships WHERE vi_user_id = $1 AND updated_at::text = $2
           AND (relationship_type, voice_profile, trust_level) = ('owner', 'owner_luxury', 0)`,
        [RUNBOOK_OWNER, made],
      );
    }
  }
}
