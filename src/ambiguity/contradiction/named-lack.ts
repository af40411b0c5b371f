import { type Token } from '../language/analysis';
import { isKindOf } from '../lexicon/kinds';
import { stem } from './stem';

const HAVING =
  /^(?:with|has|have|having|includes?|including|contains?|containing|plus|by|for|called|titled|full|filled|overflowing|packed|uses|using|featuring|signed|that|in)$/;

/** "a windowless room with large windows", "an untitled poem with a title": the word denies what the rest gives. */
export function namedLack(tokens: readonly Token[]): readonly [Token, Token] | undefined {
  for (let i = 0; i < tokens.length - 2; i += 1) {
    const token = tokens[i];
    const base = token && baseOf(token.lower);
    if (!token || base === undefined) continue;
    const having = tokens.findIndex(({ lower }, k) => k > i && HAVING.test(lower));
    if (having < 0) continue;
    const given = tokens
      .slice(having)
      .find(
        ({ lower, pos }) =>
          pos !== 'PUNCT' &&
          (stem(lower) === base || stem(lower).startsWith(`${base}r`) || isKindOf(lower, base)),
      );
    // "full of", "a lot of": the noun after it is what there is.
    const between = given
      ? tokens
          .slice(having, tokens.indexOf(given))
          .filter(
            ({ lower }, k) =>
              lower !== 'of' || !/^(?:full|lots?|plenty)$/.test(tokens[having + k - 1]?.lower ?? ''),
          )
      : [];
    if (given && !between.some(({ lower }) => /^(?:no|not|without|or|and|but|of|around)$/.test(lower)))
      return [token, given];
  }
  return undefined;
}

/** What "windowless", "sugar-free", "unsigned", "non-smoking" say is not there. */
function baseOf(word: string): string | undefined {
  const bare =
    /^(\w{3,})less$/.exec(word)?.[1] ??
    /^(\w{3,})-free$/.exec(word)?.[1] ??
    /^un(\w{3,}ed)$/.exec(word)?.[1] ??
    /^non-?(\w{4,})$/.exec(word)?.[1];
  if (bare === undefined || /^(?:un|use|regard|need|end|price|care)$/.test(bare)) return undefined;
  return bare === 'child' || bare === 'children' ? 'children' : stem(bare);
}
