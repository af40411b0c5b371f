import { type Client } from 'pg';
import { currentFacts } from '../../memory/current-facts';
import { type FactRow, toFact } from '../../memory/fact.row';

/** Two rows of one key, of which a ledger counts the explicit one. */
export async function writeFact(database: Client, viUserId: string, key: string): Promise<void> {
  await database.query(
    `INSERT INTO user_facts (vi_user_id, fact_key, authority, value)
     VALUES ($1, $2, 'explicit', '{"value": "written by the staging harness"}'),
            ($1, $2, 'inferred', '{"value": "guessed by the staging harness"}')`,
    [viUserId, key],
  );
}

export async function forgetFact(database: Client, key: string): Promise<void> {
  await database.query('DELETE FROM user_facts WHERE fact_key = $1', [key]);
}

/** How many facts of each authority a turn has to count for a person. */
export async function storedTiers(database: Client, viUserId: string) {
  const { rows } = await database.query<FactRow>(
    `SELECT fact_id, fact_key, fact_type, authority, scope, value, confidence, source, updated_at
     FROM user_facts WHERE vi_user_id = $1 AND (expires_at IS NULL OR expires_at > now())`,
    [viUserId],
  );
  const tiers = { locked: 0, explicit: 0, inferred: 0, ephemeral: 0 };
  for (const { authority } of currentFacts(rows.map(toFact))) tiers[authority]++;
  return tiers;
}
