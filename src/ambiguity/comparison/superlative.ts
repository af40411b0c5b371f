import { type Analysis, type Token } from '../language/analysis';

const SUPERLATIVE = /^(?:best|worst|most|least|\w{3,}est)$/;
const NO_SUPERLATIVE =
  /^(?:rest|test|west|guest|request|interest|forest|nest|chest|quest|honest|modest|contest|protest|arrest|suggest|latest|latter|nearest|harvest|invest)$/;

/** "the cheapest one", "which option is best?", "A vs?": of which things? */
export function openSuperlative({ words }: Analysis): readonly [Token, Token] | undefined {
  const [first] = words;
  const last = words[words.length - 1];
  if (!first || !last || words.length > 6) return undefined;
  const beforeLast = words[words.length - 2];
  if (beforeLast && !beforeLast.grammar && /^(?:or|than|vs|versus)$/.test(last.lower)) return [first, last];
  const [, second] = words;
  const at = words.findIndex(({ lower }) => SUPERLATIVE.test(lower) && !NO_SUPERLATIVE.test(lower));
  const word = words[at];
  if (!word || !second) return undefined;
  // "which planet is the hottest?" means all planets; "which is the hottest?" does not say of what.
  if (first.lower === 'which' && /^(?:is|are|was|were|one|ones)$/.test(second.lower) && word === last)
    return [word, word];
  // "what's best?", "the best of them"
  const what = /^(?:what|whats|who|whos)$/.test(first.lower) && word === last && words.length <= 5;
  if (what && words.slice(1, -1).every(({ lower }) => /^(?:is|'s|are|was|would|be|the|most)$/.test(lower)))
    return [word, word];
  if (
    first.lower === 'the' &&
    at === 1 &&
    words[2]?.lower === 'of' &&
    /^(?:them|these|those|both|all)$/.test(last.lower)
  )
    return [word, last];
  const one = /^(?:one|ones|option)$/.test(last.lower);
  return first.lower === 'the' && at === 1 && one ? [word, last] : undefined;
}
