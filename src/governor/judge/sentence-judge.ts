import { type GovernorEvidence } from '../evidence';

export const SENTENCE_VERDICTS = ['supported', 'contradicted', 'unknown'] as const;

/** `unknown`: the evidence says nothing of it, as of most general knowledge. */
export type SentenceVerdict = (typeof SENTENCE_VERDICTS)[number];

export interface Claim {
  readonly sentence: string;
  /** The answer up to the sentence: what its pronouns mean. */
  readonly before: string;
}

/** Says whether the evidence contradicts a sentence that the deterministic checks let pass. */
export abstract class SentenceJudge {
  /** Goes into the record: which judge it was. */
  abstract readonly version: string;
  /** Rejects where there is no verdict, for whatever reason. Stops when `signal` fires. */
  abstract judge(claim: Claim, evidence: GovernorEvidence, signal: AbortSignal): Promise<SentenceVerdict>;
}
