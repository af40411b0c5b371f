import { type HistoryMessage } from '../turn/continuity-pack';
import { type Authority, type Fact, type FactValue } from '../turn/fact';
import { type RelationshipContext } from '../turn/relationship';
import { type GovernorEvidence } from './evidence';

/** A fact for tests: a plain value, or the whole value object of a rule. */
export function fact(
  key: string,
  value: string | number | boolean | FactValue,
  authority: Authority = 'locked',
): Fact {
  return {
    factId: key,
    key,
    type: 'context',
    authority,
    scope: 'global',
    value: typeof value === 'object' ? value : { value },
    confidence: 1,
    source: 'system',
    updatedAt: new Date(0),
  };
}

interface Given {
  readonly message?: string;
  readonly facts?: readonly Fact[];
  readonly history?: readonly HistoryMessage[];
  readonly tools?: readonly string[];
  readonly relationship?: Partial<RelationshipContext>;
}

/** Evidence for tests: all that is not given is empty, public and default. */
export function evidence(given: Given = {}): GovernorEvidence {
  const facts = given.facts ?? [];
  return {
    message: given.message ?? 'ok',
    pack: {
      relationship: {
        relationshipType: 'public',
        trustLevel: 0,
        tonePreference: 'neutral',
        voiceProfile: 'public_elegant',
        interactionMode: 'default',
        source: 'default',
        ...given.relationship,
      },
      facts,
      history: given.history ?? [],
      lockedFacts: facts.filter((f) => f.authority === 'locked').length,
      factLedgerSize: facts.length,
      authorityTiers: { locked: facts.length, explicit: 0, inferred: 0, ephemeral: 0 },
      sizeBytes: 0,
    },
    toolOutputs: (given.tools ?? []).map((content) => ({ tool: 'tool', content })),
  };
}
