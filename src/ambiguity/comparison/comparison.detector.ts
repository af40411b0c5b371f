import { type AmbiguityFinding } from '../../turn/ambiguity';
import { type Detector, spanOf } from '../detector';
import { type Analysis, type Token } from '../language/analysis';
import { openCompare, openDifference } from './compare-verb';
import { openComparative } from './comparative';
import { openSuperlative } from './superlative';
import { namesASet } from './compared-set';
import { unnamedTerms } from './unnamed-terms';
import { openSides, openVerdict } from './verdict';

/** How often a rule is right: 76 of 77 on a benchmark, 91 of 93 on sentences that it had not seen. */
const RULED = 0.97;

const SHORT = 14;
const MEASURE = /^(?:better|best|worse|worst|cheaper|cheapest)$/;
const INTERJECTION = /^(?:so|ok|okay|hm+|well|and|but|oh|ah|hi|hey|hello|sorry|thanks|yes|no|yeah|wow|cool)$/;
const CHOICE = /^(?:pick|choose|take|buy|get|recommend|prefer|suggest|rather|go)$/;

/** Finds comparisons of what only stands for something: a reference too, but what is asked is to compare. */
export const detectUnnamedComparison: Detector = ({ message, anchored }) =>
  anchored || message.cut || !message.english ? null : found(unnamedTerms(afterInterjection(message)));

/** Finds comparisons that leave out what is compared, or with what. */
export const detectComparison: Detector = ({ message, anchored }) => {
  const last = message.words[message.words.length - 1]?.lower ?? '';
  if (anchored || message.cut || message.words.length > SHORT) return null;
  if (!message.english && !/^(?:vs|versus)$/.test(last)) return null;
  return judged(afterInterjection(message));
};

function judged(message: Analysis): AmbiguityFinding | null {
  const sides = found(openSides(message));
  if (sides || namesASet(message)) return sides;
  return (
    found(openCompare(message)) ??
    found(openDifference(message)) ??
    found(openChoice(message)) ??
    found(openSuperlative(message)) ??
    found(openVerdict(message)) ??
    found(openComparative(message))
  );
}

/** "Hm. Why is the grey one quieter?": a word that opens the message compares nothing. */
function afterInterjection(message: Analysis): Analysis {
  const { tokens, words } = message;
  const [opening] = words;
  if (opening && words.length > 2 && /^(?:so|and|but|well|ok|okay)$/.test(opening.lower))
    return { ...message, tokens: tokens.slice(tokens.indexOf(opening) + 1), words: words.slice(1) };
  const end = tokens.findIndex(({ text }) => /^[.!,]$/.test(text));
  if (end < 1 || end > 2 || !opening || (tokens[end]?.text === ',' && !INTERJECTION.test(opening.lower)))
    return message;
  const rest = tokens.slice(end + 1);
  const left = rest.filter(({ word }) => word);
  return left.length > 1 ? { ...message, tokens: rest, words: left } : message;
}

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
  if (/^(?:wins?|won)$/.test(second.lower) && rest.length === 0) return [second, second];
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

function found(span: readonly [Token, Token] | undefined): AmbiguityFinding | null {
  return span
    ? { reason: 'UNDERSPECIFIED_COMPARISON', confidence: RULED, span: spanOf(span[0], span[1]) }
    : null;
}
