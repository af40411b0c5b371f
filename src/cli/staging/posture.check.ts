import { RUNBOOK_OWNER } from '../../development';
import { demand } from './demand';
import { forgetFact, storedTiers, writeFact } from './fact-rows';
import { withOwnerRow } from './owner-row';
import { type SmokeContext } from './smoke-context';
import { type ChatAnswer } from './vi-api';

const MESSAGE = 'status report';

/** The owner and the public are spoken to differently; what is known of them is decided by the same rules. */
export async function ownerAndPublic(smoke: SmokeContext): Promise<void> {
  const { token, ownerToken } = smoke.credentials;
  const userId = smoke.guest('public');
  // The first turn makes the guest, who needs an id before facts can be written.
  const guest = String((await smoke.chat(token, { message: 'hello', userId })).vi_user_id);
  const key = `smoke_${smoke.run}`;
  try {
    for (const person of [guest, RUNBOOK_OWNER]) await writeFact(smoke.database, person, key);
    await withOwnerRow(smoke.database, async () => {
      const owner = await smoke.chat(ownerToken, { message: MESSAGE, userId: RUNBOOK_OWNER });
      await requirePosture(smoke, owner, RUNBOOK_OWNER, 'owner', 'owner_luxury');
    });
    const other = await smoke.chat(token, { message: MESSAGE, userId });
    await requirePosture(smoke, other, guest, 'public', 'public_elegant');
  } finally {
    await forgetFact(smoke.database, key);
  }
}

async function requirePosture(
  smoke: SmokeContext,
  { relationship, continuity }: ChatAnswer,
  person: string,
  type: string,
  voice: string,
): Promise<void> {
  demand(
    relationship?.relationship_type === type && relationship.voice_profile === voice,
    `relationship_type ${type} and voice_profile ${voice}`,
    relationship,
  );
  const stored = await storedTiers(smoke.database, person);
  const { locked, explicit, inferred, ephemeral } = stored;
  const expected = {
    locked_facts: locked,
    fact_ledger_size: locked + explicit + inferred + ephemeral,
    authority_tiers: stored,
  };
  const { locked_facts, fact_ledger_size, authority_tiers: tiers } = continuity ?? {};
  const same =
    locked_facts === expected.locked_facts &&
    fact_ledger_size === expected.fact_ledger_size &&
    Object.entries(stored).every(([name, count]) => tiers?.[name as keyof typeof stored] === count);
  demand(same, `the fact ledger of the ${type} as it is stored, ${JSON.stringify(expected)}`, continuity);
}
