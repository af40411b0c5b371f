import { type AmbiguityReason } from '../turn/ambiguity';

/** Below these the model gets the message: a needless question costs more than an answer that guesses. */
export const THRESHOLDS: Readonly<Record<AmbiguityReason, number>> = {
  MALFORMED_QUERY: 0.5,
  DANGLING_REFERENCE: 0.6,
  UNDERSPECIFIED_COMPARISON: 0.6,
  CONTRADICTORY_REQUEST: 0.6,
};
