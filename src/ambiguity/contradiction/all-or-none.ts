import { type Token } from '../language/analysis';
import { areOpposite } from '../lexicon/opposites';
import { type Clause, type Content, says } from './clause';

const ALL = /^(?:all|every|each|everyone|everybody|everything|whole|entire|both|always)$/;
const NONE = /^(?:no|none|nobody|nothing|neither|zero|never)$/;
/** Stands for the noun as well: "nobody" is no member of any team. */
const NOUNLESS = /^(?:everyone|everybody|everything|nobody|nothing|none|no|them)$/;
/** Whoever leaves all of them out takes none. */
const LOSES =
  /^(?:exclud|omit|skip|ignor|delet|hid|remov|eras|discard|drop|block|cancel|reject|forget|los)(?:e|es|ed|ing|s|t|ted|ten|ped|ting|ping|king)?$/;

type Quantity = 'all' | 'none' | undefined;

/** "email nobody but make sure the entire team is emailed": all and none of the same. */
export function allOrNone(clauses: readonly Clause[]): readonly [Token, Token] | undefined {
  for (const [i, left] of clauses.entries()) {
    for (const right of clauses.slice(i + 1)) {
      const [a, b] = [quantityOf(left), quantityOf(right)];
      const [first, last] = [left.tokens[0], right.tokens.at(-1)];
      if (!first || !last || b === undefined || a === b) continue;
      // "let nobody in and let everybody out" asks for two acts.
      if (left.content.some((one) => right.content.some((other) => isTwoActs(one, other)))) continue;
      const rest = restOf(right, left);
      if (
        a !== undefined
          ? says(left, rest) || saysAgain(right, restOf(left, right))
          : deniesAgain(right, left, rest)
      )
        return [first, last];
    }
  }
  return undefined;
}

function saysAgain(clause: Clause, rest: readonly Content[]): boolean {
  return rest.length > 0 && says(clause, rest);
}

function isTwoActs(one: Content, other: Content): boolean {
  const counts = [one, other].some(
    ({ token }) => ALL.test(token.lower) || NONE.test(token.lower) || LOSES.test(token.lower),
  );
  return !counts && areOpposite(one.poles, other.poles);
}

/** "send it to Nora and send it to nobody" */
function deniesAgain(right: Clause, left: Clause, rest: readonly Content[]): boolean {
  const nobody = right.tokens.some(
    ({ lower }, i) =>
      /^(?:nobody|nothing|none)$/.test(lower) || (lower === 'no' && right.tokens[i + 1]?.lower === 'one'),
  );
  return nobody && !left.denies && rest.length > 0 && says(left, rest);
}

function quantityOf({ tokens }: Clause): Quantity {
  const none = tokens.some(({ lower }) => NONE.test(lower));
  const all = tokens.some(({ lower }) => ALL.test(lower));
  if (none === all) return undefined;
  return none === losesIn(tokens) ? 'all' : 'none';
}

function losesIn(tokens: readonly Token[]): boolean {
  const leave = tokens.findIndex(({ lower }) => /^leav(?:e|es|ing)$/.test(lower));
  return (
    tokens.some(({ lower }) => LOSES.test(lower)) ||
    (leave >= 0 && tokens.slice(leave).some(({ lower }) => lower === 'out' || lower === 'off'))
  );
}

/** What else a clause says than how many of them. */
function restOf(clause: Clause, other: Clause): readonly Content[] {
  const any = other.tokens.some(({ lower }) => NOUNLESS.test(lower));
  return clause.content.filter(({ token, manner }) => {
    const before = clause.tokens[clause.tokens.indexOf(token) - 1]?.lower ?? '';
    return !manner && !ALL.test(token.lower) && !LOSES.test(token.lower) && !(any && ALL.test(before));
  });
}
