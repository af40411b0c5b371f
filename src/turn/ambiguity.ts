export const AMBIGUITY_REASONS = [
  'MALFORMED_QUERY',
  'DANGLING_REFERENCE',
  'UNDERSPECIFIED_COMPARISON',
  'CONTRADICTORY_REQUEST',
] as const;

export type AmbiguityReason = (typeof AMBIGUITY_REASONS)[number];

/** What the gate could not make sense of. Offsets count UTF-16 units of the message. */
export interface AmbiguityFinding {
  readonly reason: AmbiguityReason;
  /** 0 to 1. */
  readonly confidence: number;
  readonly span: { readonly start: number; readonly end: number };
}

/** The question back. */
export interface Clarification {
  readonly text: string;
  /** Up to three readings to choose from; empty when there are none. */
  readonly options: readonly string[];
}
