import { type Token } from '../language/analysis';
import { NUMBER_WORD, valueOf } from './amounts';
import { stem } from './stem';

const ONLY = /^(?:only|exactly|entirely|completely|exclusively|just|solely|total|precisely)$/;
const APART = /^(?:then|first|or|between|each|per|if|instead|from)$/;
const LANGUAGE =
  /^(?:english|german|french|spanish|italian|portuguese|dutch|croatian|serbian|polish|czech|russian|ukrainian|turkish|greek|latin|swedish|danish|norwegian|finnish|hungarian|arabic|hebrew|hindi|japanese|chinese|korean|json|xml|yaml|csv|html|markdown|python|java|javascript|typescript)$/;
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** "exactly three examples, five examples in total", "only in German, and only in Italian". */
export function exclusiveClaims(tokens: readonly Token[]): readonly [Token, Token] | undefined {
  if (tokens.some(({ lower }) => APART.test(lower))) return undefined;
  const kept = tokens.some(({ lower }) => /^(?:keep|leave)$/.test(lower));
  if (kept) return twoOf(tokens, LANGUAGE);
  const bound = /^(?:words?|sentences?|lines?|least|most|\d+-words?)$/;
  if (!tokens.some(({ lower }) => ONLY.test(lower) || bound.test(lower))) return undefined;
  if (tokens.some(({ lower }) => APART.test(lower))) return undefined;
  return twoAmounts(tokens) ?? twoOnlys(tokens) ?? twoOf(tokens, LANGUAGE) ?? twoOf(tokens, DAY);
}

interface Amount {
  readonly from: number;
  readonly to: number;
  readonly token: Token;
}

/** Two amounts of one noun that leave no number for both: "in one word, at least 100 words". */
function twoAmounts(tokens: readonly Token[]): readonly [Token, Token] | undefined {
  const amounts = new Map<string, Amount>();
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    const amount = token ? amountOf(token) : undefined;
    if (!token || amount === undefined) continue;
    const hyphenated = /^\w+-([a-z]+)$/.exec(token.lower)?.[1];
    const noun = hyphenated ?? tokens.slice(i + 1, i + 5).find((next) => next.pos === 'NOUN')?.lower;
    if (noun === undefined || !/^\p{L}/u.test(noun)) continue;
    const range = rangeOf(tokens, i, amount);
    const known = amounts.get(stem(noun));
    if (known && (range.to < known.from || range.from > known.to))
      return [known.token, tokens[i + 1] ?? token];
    amounts.set(stem(noun), { ...range, token });
  }
  return undefined;
}

function rangeOf(tokens: readonly Token[], at: number, amount: number): { from: number; to: number } {
  const bound = `${tokens[at - 2]?.lower ?? ''} ${tokens[at - 1]?.lower ?? ''}`;
  if (/(?:at least|more than|over|minimum|above)$/.test(bound)) return { from: amount, to: Infinity };
  if (/(?:at most|less than|under|maximum|fewer than|to|up to|below|within)$/.test(bound))
    return { from: 0, to: amount };
  return { from: amount, to: amount };
}

/** The number that a word says: "7", "seven", "seven-line", "dozen". */
export function amountOf({ lower }: Token): number | undefined {
  const [head = ''] = lower.split('-');
  return NUMBER_WORD.test(head) ? valueOf(head) : undefined;
}

/** Two languages, forms or days where "only" allows one, and nothing else that the second could be meant for. */
function twoOf(tokens: readonly Token[], kind: RegExp): readonly [Token, Token] | undefined {
  const at = tokens.findIndex(({ lower }) => kind.test(lower));
  const first = tokens[at];
  const next = tokens.findIndex(({ lower }, i) => i > at && kind.test(lower));
  const second = tokens[next];
  if (!first || !second || first.lower === second.lower) return undefined;
  const between = tokens.slice(at + 1, next);
  if (
    between.some(
      ({ lower }, i) =>
        /^(?:keep|leave)$/.test(lower) && /^(?:it|this|that|everything)$/.test(between[i + 1]?.lower ?? ''),
    )
  )
    return [first, second];
  const other = between.some(
    ({ pos, lower, grammar }) =>
      pos === 'NOUN' && !grammar && !/^(?:answer|reply|text|words?|format|output|use)$/.test(lower),
  );
  return other ||
    between.some(({ lower }) => /^(?:not|n't|no)$/.test(lower)) ||
    !tokens.some(({ lower }) => ONLY.test(lower))
    ? undefined
    : [first, second];
}

/** "only cats, only dogs" */
function twoOnlys(tokens: readonly Token[]): readonly [Token, Token] | undefined {
  const heads = tokens.filter(
    (token, i) => tokens[i - 1]?.lower === 'only' && /^(?:NOUN|PROPN)$/.test(token.pos),
  );
  const [first, second] = [heads[0], heads[1]];
  return first && second && tokens.length < 16 && first.lower !== second.lower ? [first, second] : undefined;
}
