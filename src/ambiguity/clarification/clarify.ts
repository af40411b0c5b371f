import { type AmbiguityFinding, type Clarification } from '../../turn/ambiguity';
import { type HistoryMessage } from '../../turn/continuity-pack';
import { type RelationshipContext } from '../../turn/relationship';
import { candidates } from './candidates';
import { wordingOf } from './wording';

export interface ClarificationContext {
  readonly message: string;
  readonly history: readonly HistoryMessage[];
  readonly relationship: RelationshipContext;
}

/**
 * The question that would settle a finding: it names what is unclear, offers up to three readings where the
 * conversation has some, and speaks in the posture that the relationship allows.
 */
export function clarify(finding: AmbiguityFinding, context: ClarificationContext): Clarification {
  const unclear = context.message.slice(finding.span.start, finding.span.end);
  const options = finding.reason === 'MALFORMED_QUERY' ? [] : candidates(finding, context);
  return { text: wordingOf(finding.reason, unclear, options, context.relationship), options };
}

/** The same question without a word of anybody's: for where a rule forbids what would be quoted or offered. */
export function clarifyPlainly(
  { reason }: AmbiguityFinding,
  { relationship }: Pick<ClarificationContext, 'relationship'>,
): Clarification {
  return { text: wordingOf(reason, '', [], relationship), options: [] };
}
