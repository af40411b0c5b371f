import { type Token } from '../language/analysis';
import { areOpposite, areOppositeMeasures } from '../lexicon/opposites';
import { type Clause, type Content, says } from './clause';

/** Said of the whole of a thing, so that nothing is left for the other end. "at once" is left of its "once". */
const TOTAL =
  /^(?:fully|completely|entirely|totally|strictly|purely|exclusively|only|both|same|simultaneously|possible|can|throughout|always|absolutely|perfectly|maximum|at)$/;
/** Gives what was named before a state: "and leave it open", "that is odd", "it has to remain open". */
const STATE =
  /^(?:keep|keeps|leave|leaves|make|turn|stay|stays|remain|remains|is|are|be|being|'s|sounds?|looks?|tastes?|let|served|kept|painted|sold)$/;

/** Brings a thing into a state: "leave the door open and closed". */
const CAUSES = /^(?:be|make|leave|keep|set|turn)$/;

/** "merge the branch and leave it unmerged": two clauses that give one thing both ends of a scale. */
export function clashingClauses(clauses: readonly Clause[]): readonly [Token, Token] | undefined {
  for (const [i, left] of clauses.entries()) {
    for (const right of clauses.slice(i + 1)) {
      const clash = bothEnds(left, right);
      if (clash) return clash;
    }
  }
  return undefined;
}

function bothEnds(left: Clause, right: Clause): readonly [Token, Token] | undefined {
  // "keep it open and do not close it" says one thing twice.
  if (left.denies !== right.denies) return undefined;
  for (const one of left.content) {
    for (const other of right.content) {
      if (areOpposite(one.poles, other.poles) && ofOneThing(left, right, one, other))
        return [one.token, other.token];
    }
  }
  return undefined;
}

function ofOneThing(left: Clause, right: Clause, one: Content, other: Content): boolean {
  const rest = right.content.filter((word) => word !== other && !isBeside(right, word, one, other));
  // "lock the door and unlock the door", "open the gate and keep the gate shut"
  if (rest.length > 0)
    return (
      (says(left, rest) && !isAnotherOne(left, right)) ||
      shareObject(left, right, one, other) ||
      shareHead(left, right, one, other) ||
      goesOn(left, right, other)
    );
  const total = [...left.tokens, ...right.tokens].some(({ lower }) => TOTAL.test(lower));
  const taken = right.tokens.some(({ lower }) => lower === 'it' || lower === 'them');
  const state =
    right.tokens.some(({ lower }) => STATE.test(lower)) || CAUSES.test(left.tokens[0]?.lower ?? '');
  if (taken || total || (state && left.tokens.length > 1)) return true;
  // "disagree with me but agree with everything I say"
  if (
    [one, other].every(({ token }) => token.pos === 'VERB') &&
    [left, right].every(({ tokens }) => tokens.length > 1)
  )
    return left.content.every((word) => word === one || word.manner);
  // "a hot and cold soup"; what is happy and sad is a style.
  return areOppositeMeasures(one.poles, other.poles);
}

/** Says how, or how much: "ice cold" is cold. */
function isBeside({ tokens }: Clause, word: Content, one: Content, other: Content): boolean {
  const at = tokens.indexOf(word.token);
  const before = tokens[at - 1]?.lower ?? '';
  const compound = tokens[at + 1] === other.token && other.token.pos === 'ADJ' && STATE.test(before);
  return word.manner || compound || areOpposite(word.poles, one.poles);
}

/** "unsubscribe me but keep sending me the newsletter" */
function goesOn(left: Clause, right: Clause, other: Content): boolean {
  const lasting = /^(?:keep|continue|still)$/.test(
    right.tokens[right.tokens.indexOf(other.token) - 1]?.lower ?? '',
  );
  return lasting && left.content.filter(({ manner }) => !manner).length === 1;
}

/** "I would like to both accept and decline the invitation": two verbs have one object. */
function shareObject(left: Clause, right: Clause, one: Content, other: Content): boolean {
  const both = left.tokens.some(({ lower }) => lower === 'both');
  return both && left.content.at(-1) === one && right.content[0] === other;
}

/** "a tall but short glass" is one glass; "hot and cold drinks" are several. */
function shareHead(left: Clause, right: Clause, one: Content, other: Content): boolean {
  const [first, head, more] = right.content;
  const [before, noun] = [left.tokens.at(-2)?.lower ?? '', head?.token.lower ?? ''];
  return (
    left.tokens.at(-1) === one.token &&
    first === other &&
    more === undefined &&
    /^(?:an?|the|my|very)$/.test(before) &&
    !/[^s]s$/.test(noun) &&
    areOppositeMeasures(one.poles, other.poles)
  );
}

/** "a red door and a green door" are two. */
function isAnotherOne(left: Clause, right: Clause): boolean {
  return [left, right].every(({ tokens }) => tokens.some(({ lower }) => lower === 'a' || lower === 'an'));
}
