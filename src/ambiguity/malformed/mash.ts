import { type Analysis } from '../language/analysis';
import { lexicon } from '../language/tagger';
import { keyboardShare, keyRun, staysInRow } from './keyboard';
import { LetterModel } from './letter-model';

const model = new LetterModel(lexicon.words());

/** 0 to 1: how surely the whole message is keys hit at random. One word of any language is enough to say no. */
export function mash({ words, tokens }: Analysis): number {
  if (words.length === 0 || words.length > 6 || tokens.length > 8) return 0;
  if (words.every(({ lower }) => lower.length >= 5 && keyRun(lower))) return 0.95;
  // Three letters in a row may be a word; three such words are none.
  if (words.length > 2 && words.every(({ lower }) => keyRun(lower, 3))) return 0.9;
  if (words.some(({ known, lower }) => (known && lower.length > 1) || !/^[a-z]+$/.test(lower))) return 0;
  const letters = words.map(({ lower }) => lower);
  if (letters.length > 3 && letters.every((word) => word.length === 1)) return 0.9;
  if (letters.every((word) => keyRun(word))) return 0.95;
  if (letters.join('').length >= 10 && staysInRow(letters.join('')) && !/[aeiou]{2}/.test(letters.join('')))
    return 0.85;
  const shortened = letters.map((word) => word.replace(/(.)\1{2,}/g, '$1$1'));
  const length = shortened.join('').length;
  // "brb ttyl": people shorten what they write often.
  if (letters.length <= 3 && letters.every((word) => word.length <= 3)) return 0;
  if (length < 6 || new Set(shortened.join('')).size < 2) return 0;
  let score = 0;
  let keys = 0;
  for (const word of shortened) {
    // "nooo" is "no": letters drawn out say nothing against a word.
    const best = Math.max(model.score(word), model.score(word.replace(/(.)\1+/g, '$1')) - 0.2);
    score += (best * word.length) / length;
    keys += (keyboardShare(word) * word.length) / length;
  }
  // A capital begins a name, and names keep the letters of their own languages.
  const name = words.every(({ text }) => /^[A-Z][a-z]+$/.test(text)) ? 0.5 : 0;
  // Many letters that look wrong are better evidence than few.
  const evidence = 0.2 * Math.max(0, Math.log2(length / 8));
  return 1 / (1 + Math.exp(3.5 * (score + 4.35 + name - evidence - 0.8 * keys)));
}
