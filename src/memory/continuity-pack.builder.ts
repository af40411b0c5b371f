import { type AuthorityTiers, type ContinuityPack, type HistoryMessage } from '../turn/continuity-pack';
import { type Fact } from '../turn/fact';
import { type RelationshipContext } from '../turn/relationship';

/** The most that a pack may weigh: the runbook's figure for continuity_pack_size, 50 KB. */
export const MAX_PACK_BYTES = 50_000;

const weigh = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

function countTiers(facts: readonly Fact[]): AuthorityTiers {
  const tiers = { locked: 0, explicit: 0, inferred: 0, ephemeral: 0 };
  for (const fact of facts) tiers[fact.authority]++;
  return tiers;
}

/**
 * Puts together what a turn knows. `facts` are the current ones, most authoritative first; `history` is
 * oldest first. Where all of it would weigh too much, the oldest messages go first, then the facts of the
 * least authority; a locked fact is never left out.
 */
export function buildContinuityPack(
  relationship: RelationshipContext,
  facts: readonly Fact[],
  history: readonly HistoryMessage[],
): ContinuityPack {
  const authorityTiers = countTiers(facts);
  const counts = { lockedFacts: authorityTiers.locked, factLedgerSize: facts.length, authorityTiers };
  // Nearly always all of it fits, and weighing the whole costs a third of weighing it piece by piece.
  const sizeBytes = weigh({ relationship, facts, history });
  if (sizeBytes <= MAX_PACK_BYTES) return { relationship, facts, history, ...counts, sizeBytes };
  const kept = fitting(relationship, facts, history);
  return { relationship, ...kept, ...counts, sizeBytes: weigh({ relationship, ...kept }) };
}

function fitting(
  relationship: RelationshipContext,
  facts: readonly Fact[],
  history: readonly HistoryMessage[],
): Pick<ContinuityPack, 'facts' | 'history'> {
  let bytes = weigh({ relationship, facts: [], history: [] });
  const weighWithComma = (value: unknown): number => weigh(value) + 1;
  const kept: Fact[] = [];
  for (const fact of facts) {
    const weight = weighWithComma(fact);
    if (fact.authority !== 'locked' && bytes + weight > MAX_PACK_BYTES) continue;
    bytes += weight;
    kept.push(fact);
  }
  let first = history.length;
  for (; first > 0; first--) {
    const weight = weighWithComma(history[first - 1]);
    if (bytes + weight > MAX_PACK_BYTES) break;
    bytes += weight;
  }
  return { facts: kept, history: history.slice(first) };
}
