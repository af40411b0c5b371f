import { type ContinuityPack, type HistoryMessage } from '../turn/continuity-pack';
import { type Authority, type Fact } from '../turn/fact';
import { createChecks } from '../governor/create-checks';
import { type GovernorEvidence } from '../governor/evidence';
import { ReleaseFrontier } from '../governor/release-frontier';

/** One item of a Governor benchmark, in the benchmark's own words. */
export interface GovernorCase {
  readonly facts: readonly { readonly key: string; readonly value: unknown; readonly locked: boolean }[];
  readonly tool_output: string | null;
  /** Which tool it is of; any when absent. */
  readonly tool_name?: string;
  /** Up to and with the message that the reply answers. */
  readonly history: readonly { readonly role: string; readonly content: string }[];
  readonly mode: string;
}

/** Judges a finished reply the way the stream would be judged. Also exported by name, for callers that `import()` CommonJS. */
export function evaluate(reply: string, item: GovernorCase): { violations: { type: string }[] } {
  const frontier = new ReleaseFrontier(createChecks(evidenceOf(item)));
  const violation = frontier.push(reply).violation ?? frontier.end().violation;
  return { violations: violation ? [{ type: violation.type.toUpperCase() }] : [] };
}

/** What the Governor is given for an item. */
export function evidenceOf(item: GovernorCase): GovernorEvidence {
  return {
    message: messageOf(item),
    pack: packOf(item),
    toolOutputs:
      item.tool_output === null ? [] : [{ tool: item.tool_name ?? 'tool', content: item.tool_output }],
  };
}

function messageOf(item: GovernorCase): string {
  const last = item.history[item.history.length - 1];
  return last?.role === 'user' ? last.content : '';
}

function packOf(item: GovernorCase): ContinuityPack {
  const last = item.history[item.history.length - 1];
  const earlier = last?.role === 'user' ? item.history.slice(0, -1) : item.history;
  const facts = item.facts.map(factOf);
  const lockedFacts = facts.filter((fact) => fact.authority === 'locked').length;
  const owner = item.mode === 'owner';
  return {
    relationship: {
      relationshipType: owner ? 'owner' : 'public',
      trustLevel: 0,
      tonePreference: 'neutral',
      voiceProfile: owner ? 'owner_luxury' : 'public_elegant',
      interactionMode: item.mode === 'guarded' ? 'guarded' : 'default',
      source: 'default',
    },
    facts,
    history: earlier.map(({ role, content }): HistoryMessage => ({
      role: role === 'assistant' ? 'assistant' : 'user',
      content,
    })),
    lockedFacts,
    factLedgerSize: facts.length,
    authorityTiers: { locked: lockedFacts, explicit: facts.length - lockedFacts, inferred: 0, ephemeral: 0 },
    sizeBytes: 0,
  };
}

function factOf(fact: GovernorCase['facts'][number], index: number): Fact {
  const authority: Authority = fact.locked ? 'locked' : 'explicit';
  const isObject = typeof fact.value === 'object' && fact.value !== null && !Array.isArray(fact.value);
  return {
    factId: String(index),
    key: fact.key,
    type: 'context',
    authority,
    scope: 'global',
    value: (isObject ? fact.value : { value: fact.value }) as Fact['value'],
    confidence: 1,
    source: 'system',
    updatedAt: new Date(0),
  };
}

export default evaluate;
