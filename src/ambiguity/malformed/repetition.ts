import { type Analysis } from '../language/analysis';

/** What people say again to be heard. */
const INSISTING = /^(?:please|thanks|really|never|hello|goodbye|sorry)$/;

/** 0 to 1: how surely the message is nothing at all, or one thing over and over. */
export function repetition({ text, words, tokens }: Analysis): number {
  if (!/[^\p{Z}\p{C}]/u.test(text)) return 0.99;
  if (words.length === 0) return repeatedMark(tokens.map((token) => token.text));
  const [first] = words;
  if (!first || words.length < 4 || words.some(({ lower }) => lower !== first.lower)) return 0;
  // "no no no no" and "please please please please" say what they mean more strongly; "the" has nothing to say.
  if (/^(?:DET|AUX|ADP)$/.test(first.pos) && first.grammar && first.lower !== 'no') return 0.9;
  return first.lower.length >= (words.length < 5 ? 6 : 4) && !INSISTING.test(first.lower) ? 0.9 : 0;
}

function repeatedMark(marks: readonly string[]): number {
  const kinds = new Set(marks);
  if (marks.length < 4 || marks.some((mark) => /[\p{N}\p{Extended_Pictographic}]/u.test(mark))) return 0;
  if (kinds.size === 1)
    return /^[.?!…*)♥❤]$/u.test(marks[0] ?? '') || (marks.length === 4 && marks[0] === '-') ? 0 : 0.9;
  // The upper row of the keyboard with shift held down.
  const odd = [...kinds].filter((mark) => /^[#$%^&@~|\\]$/.test(mark)).length;
  return odd >= 3 && marks.every((mark) => /^[#$%^&@~|\\!*?+=`]$/.test(mark)) ? 0.85 : 0;
}
