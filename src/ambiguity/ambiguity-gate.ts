import { type AmbiguityFinding } from '../turn/ambiguity';
import { type HistoryMessage } from '../turn/continuity-pack';
import { detectComparison, detectUnnamedComparison } from './comparison/comparison.detector';
import { detectContradiction, detectLikelyContradiction } from './contradiction/contradiction.detector';
import { type Reading } from './detector';
import { analyse } from './language/analysis';
import { detectMalformed } from './malformed/malformed.detector';
import { anchors } from './reference/anchor';
import { detectReference } from './reference/reference.detector';

/** In the order of judgement: who knows what "it" is can compare it. */
const DETECTORS = [detectUnnamedComparison, detectReference, detectComparison];
/** Below this, words in an odd order are rather a question with something missing. */
const SURELY_MALFORMED = 0.7;

/**
 * What in a message cannot be understood without asking; null where it can. Pure and deterministic. The
 * confidence is a probability: see docs/ambiguity.md for how well it holds.
 */
export function checkAmbiguity(message: string, history: readonly HistoryMessage[]): AmbiguityFinding | null {
  const reading: Reading = { message: analyse(message), history, anchored: anchors(history) };
  const contradiction = detectContradiction(reading);
  if (contradiction) return contradiction;
  const malformed = detectMalformed(reading);
  if (malformed && malformed.confidence >= SURELY_MALFORMED) return malformed;
  for (const detect of DETECTORS) {
    const finding = detect(reading);
    if (finding) return finding;
  }
  return malformed ?? detectLikelyContradiction(reading);
}
