import { type Token } from '../language/analysis';
import { stem } from './stem';

const ONLY = /^(?:only|exactly|entirely|completely|exclusively|just|solely|total|precisely)$/;
const APART = /^(?:then|first|or|to|between|each|per|if|instead|from|than|for)$/;
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const LANGUAGE =
  /^(?:english|german|french|spanish|italian|portuguese|dutch|croatian|serbian|polish|czech|russian|ukrainian|turkish|greek|latin|swedish|danish|norwegian|finnish|hungarian|arabic|hebrew|hindi|japanese|chinese|korean|json|xml|yaml|csv|html|markdown|python|java|javascript|typescript)$/;
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** "exactly three examples, five examples in total", "only in German, and only in Italian". */
export function exclusiveClaims(tokens: readonly Token[]): readonly [Token, Token] | undefined {
  if (!tokens.some(({ lower }) => ONLY.test(lower)) && !tokens.some(({ lower }) => /^words?$/.test(lower)))
    return undefined;
  if (tokens.some(({ lower }) => APART.test(lower))) return undefined;
  return twoAmounts(tokens) ?? twoOf(tokens, LANGUAGE, 2) ?? twoOf(tokens, DAY, 1);
}

/** Two numbers of one noun. */
function twoAmounts(tokens: readonly Token[]): readonly [Token, Token] | undefined {
  const amounts = new Map<string, { readonly amount: number; readonly token: Token }>();
  for (let i = 0; i < tokens.length - 1; i += 1) {
    const token = tokens[i];
    const amount = token ? amountOf(token) : undefined;
    const noun = [tokens[i + 1], tokens[i + 2]].find((next) => next?.pos === 'NOUN') ?? tokens[i + 1];
    if (!token || amount === undefined || !noun?.word) continue;
    const known = amounts.get(stem(noun.lower));
    if (known && known.amount !== amount) return [known.token, noun];
    amounts.set(stem(noun.lower), { amount, token });
  }
  return undefined;
}

function amountOf({ lower }: Token): number | undefined {
  const digits = /^(\d+)(?:-words?)?$/.exec(lower);
  if (digits?.[1]) return Number(digits[1]);
  const named = NUMBERS.indexOf(lower);
  return named >= 0 ? named : undefined;
}

/** Two languages, forms or days where "only" allows one. */
function twoOf(tokens: readonly Token[], kind: RegExp, onlys: number): readonly [Token, Token] | undefined {
  const named = tokens.filter(({ lower }) => kind.test(lower));
  const [first, second] = [named[0], named[1]];
  if (!first || !second || first.lower === second.lower) return undefined;
  return tokens.filter(({ lower }) => ONLY.test(lower)).length >= onlys ? [first, second] : undefined;
}
