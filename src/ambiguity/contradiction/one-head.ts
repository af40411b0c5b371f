import { type Token } from '../language/analysis';
import { opposite } from './antonyms';

const BE =
  /^(?:is|are|be|stays?|remains?|looks?|sounds?|must|should|completely|totally|entirely|very|extremely|really|both|'s|also|ice|quite|only|always|kept|served|painted|made|built|boiling|freezing)$/;

/** "a hot drink that is ice cold", "open the window and keep the window shut": one noun, two opposite states. */
export function oneHead(tokens: readonly Token[]): readonly [Token, Token] | undefined {
  for (let i = 0; i < tokens.length - 3; i += 1) {
    // "to zero and to maximum"
    const [a, b] = [tokens[i + 1], tokens[i + (tokens[i + 3]?.lower === 'to' ? 4 : 3)]];
    if (
      tokens[i]?.lower === 'to' &&
      tokens[i + 2]?.lower === 'and' &&
      a &&
      b &&
      opposite(a.lower, b.lower) &&
      !/^(?:from|back)$/.test(tokens[i - 1]?.lower ?? '')
    )
      return [a, b];
    const [state, noun, relative] = [tokens[i], tokens[i + 1], tokens[i + 2]];
    if (!state || !noun || !relative || !/^(?:NOUN|PROPN)$/.test(noun.pos)) continue;
    if (!/^(?:that|which|and|but|,|served|kept|painted)$/.test(relative.lower)) continue;
    let k = i + 3;
    if (/^(?:and|but|,)$/.test(relative.lower)) {
      const next = tokens[k]?.lower ?? '';
      if (!/^(?:it|which|that|make|keep)$/.test(next)) continue;
      k += 1;
    }
    let linked = /^(?:served|kept|painted)$/.test(relative.lower);
    while (k < tokens.length && BE.test(tokens[k]?.lower ?? '')) {
      linked = true;
      k += 1;
    }
    const other = tokens[k];
    if (linked && other && opposite(state.lower, other.lower)) return [state, other];
  }
  return undefined;
}
