import { type Analysis } from '../language/analysis';

/** Marks that people repeat with a meaning. */
const EXPRESSIVE = /^[\s.?!…,*~♥❤:;()<>^'"|+=-]*$/u;

/** 0 to 1: how surely the message is nothing at all, or one thing over and over. */
export function repetition({ text, words, tokens }: Analysis): number {
  if (text.trim() === '') return 0.99;
  if (words.length === 0) return repeatedMark(tokens.map((token) => token.text));
  const [first] = words;
  if (!first || words.length < 5 || first.lower.length < 4) return 0;
  return words.every(({ lower }) => lower === first.lower) ? 0.9 : 0;
}

function repeatedMark(marks: readonly string[]): number {
  const [first] = marks;
  if (!first || marks.length < 4 || marks.some((mark) => mark !== first)) return 0;
  if (/[\p{N}\p{Extended_Pictographic}]/u.test(first)) return 0;
  return first !== '-' && EXPRESSIVE.test(first) ? 0 : marks.length > 4 || first !== '-' ? 0.9 : 0;
}
