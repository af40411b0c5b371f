import { type Token } from './token';

const AUXILIARY = /^(?:do|does|did|is|are|was|were|have|has|had|will|would|can|could|should)$/;

/**
 * Whether a sentence that ends in a question mark only asks for assent to what it states: "You moved, didn't you?"
 * The statement before the tag is made all the same.
 */
export function asksForAssent(words: readonly Pick<Token, 'text'>[]): boolean {
  const last = words.length - 1;
  if (last < 3) return false;
  if (
    AUXILIARY.test(words[0]?.text ?? '') ||
    /^(?:what|who|which|where|when|why|how)$/.test(words[0]?.text ?? '')
  )
    return false;
  const end = words[last]?.text ?? '';
  if (/^(?:right|correct)$/.test(end)) return true;
  if (!/^(?:you|i|we|he|she|it|they)$/.test(end)) return false;
  const before = words[last - 1]?.text === 'not' ? words[last - 2] : words[last - 1];
  return AUXILIARY.test(before?.text ?? '');
}
