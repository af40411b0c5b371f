import { type Analysis, type Token } from '../language/analysis';

const SUPERLATIVE = /^(?:best|worst|most|least|\w{3,}est)$/;
const NO_SUPERLATIVE =
  /^(?:rest|test|west|guest|request|interest|forest|nest|chest|quest|honest|modest|contest|protest|arrest|suggest|latest|harvest|invest)$/;

/** "the cheapest one", "which option is best?", "A vs?": of which things? */
export function openSuperlative({ words }: Analysis): readonly [Token, Token] | undefined {
  const [first] = words;
  const last = words[words.length - 1];
  if (!first || !last || words.length > 6) return undefined;
  if (words.length > 1 && /^(?:or|than|vs|versus)$/.test(last.lower)) return [first, last];
  const at = words.findIndex(({ lower }) => SUPERLATIVE.test(lower) && !NO_SUPERLATIVE.test(lower));
  const word = words[at];
  const before = words.slice(0, at);
  if (!word || words.some(({ lower }) => /^(?:i|you|we|my|your|our|of|in|for|at)$/.test(lower)))
    return undefined;
  const rest = words.slice(at + 1).filter(({ pos }) => pos !== 'ADJ' && pos !== 'ADV');
  const one = rest.length === 1 && /^(?:one|ones|option)$/.test(last.lower);
  if (rest.length > 0 && !one) return undefined;
  if (first.lower === 'which' && before.some(({ lower }) => /^(?:is|are|was|were|would|'s)$/.test(lower)))
    return [first, last];
  return first.lower === 'the' && at === 1 && (one || words.length <= 3) ? [word, last] : undefined;
}
