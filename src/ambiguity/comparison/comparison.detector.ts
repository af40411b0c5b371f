import { type AmbiguityFinding } from '../../turn/ambiguity';
import { type Detector, spanOf } from '../detector';
import { type Analysis, type Token } from '../language/analysis';
import { openCompare, openDifference } from './compare-verb';
import { openComparative } from './comparative';
import { openSuperlative } from './superlative';
import { namesASet } from './compared-set';

const SHORT = 14;
const MEASURE = /^(?:better|best|worse|worst|cheaper|cheapest)$/;
const CHOICE = /^(?:pick|choose|take|buy|get|recommend|prefer|suggest)$/;

/** Finds comparisons that leave out what is compared, or with what. */
export const detectComparison: Detector = ({ message, anchored }) => {
  if (anchored || message.cut || !message.english || message.words.length > SHORT) return null;
  if (namesASet(message)) return null;
  return (
    found(openCompare(message), 0.85) ??
    found(openDifference(message), 0.85) ??
    found(openChoice(message), 0.9) ??
    found(openSuperlative(message), 0.8) ??
    found(openComparative(message), 0.8)
  );
};

/** "which one would suit me best?", "which of them lasts longer?" */
function openChoice({ words }: Analysis): readonly [Token, Token] | undefined {
  const at = words.findIndex(
    ({ lower }, i) =>
      (lower === 'which' &&
        /^(?:one|ones|of|is|are|should|would|do|does|was|were|has|have|had|wins?|won|gets?|costs?|lasts?|scored?)$/.test(
          words[i + 1]?.lower ?? '',
        )) ||
      (/^(?:who|which|what)$/.test(lower) && words[i + 1]?.lower === 'of'),
  );
  const [first, second] = [words[at], words[at + 1]];
  if (at > 1 || !first || !second) return undefined;
  const rest = words.slice(at + 2);
  const measure = rest.find(({ lower }) => MEASURE.test(lower));
  const choice = rest.find(({ lower }) => CHOICE.test(lower));
  const [next] = rest;
  if (/^(?:has|have|had|gets?|costs?|lasts?|scored?)$/.test(second.lower))
    return next && /^(?:more|less|fewer)$|er$/.test(next.lower) ? [next, next] : undefined;
  // "which is the largest planet" and "which of these planets" name what is chosen from.
  const named = rest.some(
    ({ pos, grammar, lower }) =>
      (pos === 'NOUN' || pos === 'PROPN') &&
      !grammar &&
      !/^(?:best|worst|choice|option|two|three)$|est$/.test(lower),
  );
  if (named) return undefined;
  // What is asked back about is the measure; without one, "which one" or the verb of choice.
  if (measure) return [measure, measure];
  if (choice) return /^ones?$/.test(second.lower) ? [first, second] : [choice, choice];
  return undefined;
}

function found(span: readonly [Token, Token] | undefined, confidence: number): AmbiguityFinding | null {
  return span ? { reason: 'UNDERSPECIFIED_COMPARISON', confidence, span: spanOf(span[0], span[1]) } : null;
}
