import { type Analysis } from '../language/analysis';
import { isPlaceholder } from './placeholder';

/** Whether both sides of a comparison stand in the message: "A or B", "A vs B", "than yesterday", a list, a superlative. */
export function namesASet({ tokens, words }: Analysis): boolean {
  if (
    /^(?:or|than|vs|versus)$/.test(
      tokens.filter(({ word, text }) => word || /\p{N}/u.test(text)).slice(-1)[0]?.lower ?? '',
    )
  )
    return false;
  const or = words.findIndex(
    ({ lower }) => lower === 'or' || lower === 'and' || lower === 'vs' || lower === 'versus',
  );
  // "is A or B better?" has two letters for two things.
  const lettered = [words[or - 1], words[or + 1]].every((side) => side && /^[A-Z]$/i.test(side.text));
  if (
    or > 0 &&
    !lettered &&
    or < words.length - 1 &&
    !isPlaceholder(words.slice(or + 1)) &&
    words.slice(or + 1).some(({ pos, grammar }) => !grammar && /NOUN|PROPN|NUM|VERB|ADJ/.test(pos))
  )
    return true;
  if (tokens.some(({ text }) => text === ':' || text === '\n')) return true;
  // "greater than 5"
  if (tokens.some(({ lower }, i) => lower === 'than' && /^\p{N}/u.test(tokens[i + 1]?.text ?? '')))
    return true;
  const than = words.findIndex(({ lower }) => lower === 'than');
  if (
    than >= 0 &&
    words
      .slice(than + 1)
      .some(
        ({ grammar, pos, lower }) =>
          (!grammar || pos === 'NUM') &&
          !/^(?:other|others|one|ones|last|previous|first|second|before|rest)$/.test(lower),
      )
  )
    return true;
  if (than > 0 && /^(?:one|two|three)$/.test(words[0]?.lower ?? '')) return true;
  return than >= 0 && /^(?:i|you|me|us|we|my|ever|usual|here|there)$/.test(words[than + 1]?.lower ?? '');
}
