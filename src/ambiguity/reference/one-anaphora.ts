import { type Analysis, type Token } from '../language/analysis';

const CHOICE =
  /^(?:other|second|third|fourth|first|last|next|previous|same|former|latter|rest|remaining|another|two|both|three|that|this|those|these)$/;

/** "the second one", "both of them", "the latter": picks from a set that the message has not named. */
export function oneAnaphora({ tokens, words }: Analysis): readonly [Token, Token] | undefined {
  if (words.length > 12) return undefined;
  for (let i = 0; i < tokens.length; i += 1) {
    const [token, next, after] = [tokens[i], tokens[i + 1], tokens[i + 2]];
    if (!token || !next || named(tokens, i)) continue;
    const pick = /^(?:the|that|this|not)$/.test(token.lower);
    if (
      pick &&
      CHOICE.test(next.lower) &&
      (after?.lower === 'one' || after?.lower === 'ones') &&
      closes(tokens[i + 3])
    )
      return [token, after];
    if (
      token.lower === 'the' &&
      next.pos === 'ADJ' &&
      /^ones?$/.test(after?.lower ?? '') &&
      tokens[i + 3] === undefined
    )
      return [token, after ?? next];
    // "explain the third point": a list that nobody has seen.
    if (
      token.lower === 'the' &&
      /^(?:second|third|fourth|fifth|last|next|previous)$/.test(next.lower) &&
      /^(?:point|item|option|step|paragraph|part|example|suggestion|result|answer|idea)$/.test(
        after?.lower ?? '',
      ) &&
      closes(tokens[i + 3])
    )
      return [token, after ?? next];
    if (/^(?:that|this|another)$/.test(token.lower) && next.lower === 'one') {
      // "is this one free?"
      const asked = tokens[i - 1]?.pos === 'AUX' && /^(?:ADJ|VERB)$/.test(after?.pos ?? '');
      if (closes(after) || asked) return [token, next];
    }
    // "the one on the left"
    if (
      i === 0 &&
      token.lower === 'the' &&
      /^ones?$/.test(next.lower) &&
      after?.pos === 'ADP' &&
      words.length <= 6
    )
      return [token, next];
    // "delete the first two"
    if (
      token.lower === 'the' &&
      /^(?:first|last|next|other|previous)$/.test(next.lower) &&
      after?.pos === 'NUM' &&
      closes(tokens[i + 3])
    )
      return [token, after];
    if (
      token.lower === 'the' &&
      /^(?:former|latter|second|third|rest|same)$/.test(next.lower) &&
      after === undefined &&
      (words.length > 2 || /^(?:former|latter|rest)$/.test(next.lower))
    )
      return [token, next];
    if (
      token.lower === 'the' &&
      /^(?:former|latter|second)$/.test(next.lower) &&
      (after?.pos === 'PUNCT' || after?.lower === 'please')
    )
      return [token, next];
    if (
      /^(?:these|those|the)$/.test(token.lower) &&
      next.lower === 'two' &&
      (after === undefined || after.pos !== 'NOUN')
    )
      return [token, next];
  }
  return undefined;
}

function closes(token: Token | undefined): boolean {
  return (
    token === undefined ||
    token.pos === 'PUNCT' ||
    token.pos === 'AUX' ||
    token.pos === 'ADV' ||
    token.lower === 'please'
  );
}

/** The first word of a command may look like a noun. */
function named(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(1, index)
    .some(({ pos, grammar, word }) => word && !grammar && (pos === 'NOUN' || pos === 'PROPN'));
}
