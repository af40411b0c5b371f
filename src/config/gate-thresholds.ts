import { AMBIGUITY_REASONS, type AmbiguityReason } from '../turn/ambiguity';

export type GateThresholds = Readonly<Record<AmbiguityReason, number>>;

/** Below these the model gets the message: a needless question costs more than an answer that guesses. */
export const DEFAULT_THRESHOLDS: GateThresholds = {
  MALFORMED_QUERY: 0.5,
  DANGLING_REFERENCE: 0.6,
  UNDERSPECIFIED_COMPARISON: 0.6,
  CONTRADICTORY_REQUEST: 0.6,
};

/**
 * Reads `reason:threshold`, separated by commas: `MALFORMED_QUERY:0.9,DANGLING_REFERENCE:0.7`. Reasons that are
 * not named keep their default. Anything else comes back as `undefined`.
 */
export function parseThresholds(text: string): GateThresholds | undefined {
  const thresholds: Record<AmbiguityReason, number> = { ...DEFAULT_THRESHOLDS };
  for (const entry of text.split(',')) {
    const [name = '', value = '', ...rest] = entry.trim().split(':');
    const reason = AMBIGUITY_REASONS.find((known) => known === name);
    if (!reason || rest.length > 0 || !/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(value)) return undefined;
    thresholds[reason] = Number(value);
  }
  return thresholds;
}
