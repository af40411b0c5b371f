import { CONFUSABLES } from './confusables';

/** Zero width, format, variation selector and tag characters: a reader does not see them. */
const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}]|[\u115f\u1160\u3164]/u;
const MARKS = /[\p{Mn}\p{Me}\p{Cf}]/gu;
const LETTER = /[\p{L}\p{M}\p{Nl}]/u;
const DIGIT = /\p{Nd}/u;
const UPPER = /\p{Lu}/u;
const SPACE = /\s/u;

type CharClass = 'letter' | 'digit' | 'space' | 'newline' | 'invisible' | 'mark';

export interface Folded {
  /** What a reader sees, in lower case, without accents and width: 0 or more characters. */
  readonly text: string;
  readonly class: CharClass;
  readonly upper: boolean;
}

const QUOTES = new Map([
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['ʼ', "'"],
  ['′', "'"],
  ['`', '`'],
  ['–', '-'],
  ['—', '-'],
  ['‑', '-'],
  ['−', '-'],
  ['…', '…'],
]);

/** The common characters are worked out once; the cache is bounded by what is put in below. */
const cache = new Map<string, Folded>();
const CACHE_LIMIT = 4096;

/** Folds one code point. */
export function fold(char: string): Folded {
  const known = cache.get(char);
  if (known) return known;
  const folded = work(char);
  if (cache.size < CACHE_LIMIT) cache.set(char, folded);
  return folded;
}

function work(char: string): Folded {
  if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') {
    return { text: '\n', class: 'newline', upper: false };
  }
  if (INVISIBLE.test(char)) return { text: '', class: 'invisible', upper: false };
  if (SPACE.test(char)) return { text: ' ', class: 'space', upper: false };
  const quote = QUOTES.get(char);
  if (quote) return { text: quote, class: 'mark', upper: false };
  const upper = UPPER.test(char);
  const seen = CONFUSABLES.get(char);
  if (seen) return { text: seen, class: 'letter', upper };
  // CJK and Hangul stay as they are: taking them apart gains nothing and triples their length.
  const wide = char >= '\u2e80' && char <= '\ufaff';
  const bare = wide ? char : char.normalize('NFKD').replace(MARKS, '');
  const text = [...bare.toLowerCase()].map((c) => CONFUSABLES.get(c) ?? c).join('');
  const first = bare.charAt(0);
  if (DIGIT.test(char) || (first >= '0' && first <= '9')) return { text, class: 'digit', upper: false };
  if (LETTER.test(char) || LETTER.test(first)) {
    return { text, class: 'letter', upper: upper || UPPER.test(first) };
  }
  return { text, class: 'mark', upper: false };
}
