import { type Token } from '../language/analysis';

const WEATHER_OR_TIME =
  /^(rain|snow|hail|drizzl|storm|freez|cold|hot|warm|sunny|cloudy|windy|humid|late|early|dark|light|noon|midnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|time|o'clock|christmas|birthday|weekend|morning|evening|night|raining|snowing)/;
const SEEMS = new Set([
  'seem',
  'seems',
  'seemed',
  'appear',
  'appears',
  'turns',
  'turned',
  'take',
  'takes',
  'took',
  'happens',
]);
const CLAUSE = new Set(['to', 'that', 'if', 'when', 'whether', 'for', 'how', 'like']);

/** "It" that stands for nothing: weather, time, "it is good to know", "it seems". */
export function isExpletive(tokens: readonly Token[], index: number): boolean {
  const end = sentenceEnd(tokens, index);
  const rest = tokens.slice(index + 1, end);
  if (rest.some(({ lower }) => WEATHER_OR_TIME.test(lower))) return true;
  const copula = rest.findIndex(({ pos, lower }) => pos === 'AUX' || lower === 'be' || lower === "'s");
  const before = tokens[index - 1];
  if (SEEMS.has(rest[0]?.lower ?? '') || SEEMS.has(rest[1]?.lower ?? '')) return true;
  if (copula >= 0 || before?.pos === 'AUX') {
    const predicate = rest.findIndex(({ pos }) => pos === 'ADJ' || pos === 'NOUN');
    if (predicate >= 0 && CLAUSE.has(rest[predicate + 1]?.lower ?? '')) return true;
  }
  return false;
}

function sentenceEnd(tokens: readonly Token[], index: number): number {
  const sentence = tokens[index]?.sentence;
  let end = index;
  while (end < tokens.length && tokens[end]?.sentence === sentence) end += 1;
  return end;
}
