import { type Token } from '../language/analysis';
import { mixable, opposite } from './antonyms';
import { stem } from './stem';

const LINK = /^(?:and|but|while|yet|also|though)$/;
/** These say that the halves are about different times, things or cases. */
const APART =
  /^(?:then|after|afterwards|before|first|later|except|if|unless|when|old|new|or|nor|until|by|other|another|second|than|from|to|without)$/;
const LIGHT =
  /^(?:a|an|the|it|them|this|that|these|those|of|my|your|me|us|please|in|at|for|with|be|is|do|completely|entirely|very|as|possible|can|you|i|same|time|once|both|all|every|whole|entire|through|let|turn|make|leave|set|out|up|on|off)$/;

/** "everything I say" is everything. */
const SAID = /^i (?:say|ask|want|do|write|tell)$/;
const LASTING = /^(?:keep|continue|everything|always|anyway)$/;
const SAYING = /^(?:say|tell|do|give|show|write|repeat|translate|explain|delete|keep|save|send|use)$/;

/** "turn the lights on and turn the lights off", "open and closed": one thing, two states. */
export function opposedClauses(tokens: readonly Token[]): readonly [Token, Token] | undefined {
  if (tokens.length > 26) return undefined;
  const beside = sideBySide(tokens);
  if (beside) return beside;
  for (let at = 1; at < tokens.length - 1; at += 1) {
    const token = tokens[at];
    if (!token || !(LINK.test(token.lower) || token.text === ',')) continue;
    const found = opposed(tokens.slice(0, at), words(tokens.slice(at + 1)));
    if (found) return found;
  }
  return undefined;
}

function opposed(before: readonly Token[], right: readonly Token[]): readonly [Token, Token] | undefined {
  const left = words(before);
  if (left.length === 0 || right.length === 0 || [...left, ...right].some(({ lower }) => APART.test(lower)))
    return undefined;
  const last = left[left.length - 1];
  // "black and white cats": two kinds of a thing may be both wanted.
  const coordinated = last && right.findIndex(({ lower }) => !LIGHT.test(lower) && !/^\w{3,}ly$/.test(lower));
  for (const l of left) {
    const r = right.find(({ lower }) => opposite(l.lower, lower));
    if (!r) continue;
    if (mixable(l.lower, r.lower) && /^(?:a|an)$/.test(left[0]?.lower ?? '')) continue;
    const adjacent = l === last && (right[coordinated ?? 0] === r || right[0] === r);
    const rest = right.filter(
      (token) =>
        token !== r &&
        !LIGHT.test(token.lower) &&
        !/^(?:keep|stay|remain|stays|remains|everything|immediately|\w{3,}ly)$/.test(token.lower) &&
        !SAID.test(`${right[right.indexOf(token) - 1]?.lower} ${token.lower}`),
    );
    if (adjacent && left.length > 1 && rest.length === 0) return [l, r];
    if (left.length === 1 && right.length === 1 && (l.pos === 'VERB' || l.lower.endsWith('er')))
      return [l, r];
    // "say nothing and tell me everything"
    if (
      /^(?:nothing|everything|everyone|nobody|everybody)$/.test(l.lower) &&
      rest.every(({ lower }) => SAYING.test(lower))
    )
      return [l, r];
    // "unsubscribe me but keep sending me the letter", "disagree with me but agree with everything"
    const alone = left.every((token) => token === l || LIGHT.test(token.lower));
    const lasting = right.some(({ lower }) => LASTING.test(lower));
    if (lasting && r.pos === 'VERB' && (rest.length === 0 || (alone && l === left[0]))) return [l, r];
    const said = new Set(left.filter((token) => token !== l).map(({ lower }) => stem(lower)));
    if (rest.length > 0 && rest.every(({ lower }) => said.has(stem(lower)))) return [l, r];
    // "close the door and leave it open": the pronoun is the door.
    if (
      rest.every(({ pos }) => pos === 'ADJ') &&
      rest.length < 2 &&
      right.some(({ lower }) => /^(?:it|them)$/.test(lower)) &&
      left.length > 1
    )
      return [l, r];
    // "include everything and exclude everything": nothing but the verb differs.
    if (rest.length === 0 && left.length === right.length && left[0] === l && right[0] === r) return [l, r];
    if (rest.length === 0 && left[0]?.lower === right[0]?.lower && left.length > 1) return [l, r];
  }
  return undefined;
}

function words(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ word, lower }) => word && !/^(?:and|but|also|yet|please)$/.test(lower));
}

/** "the cheapest most expensive flat"; "fast and, at the same time, slow". */
function sideBySide(tokens: readonly Token[]): readonly [Token, Token] | undefined {
  const listed = words(tokens).filter(({ lower }) => lower !== 'most' && lower !== 'very');
  for (let i = 1; i < listed.length; i += 1) {
    const [a, b] = [listed[i - 1], listed[i]];
    if (a?.pos === 'ADJ' && b?.pos === 'ADJ' && opposite(a.lower, b.lower) && oneThing(tokens, a, b))
      return [a, b];
  }
  const text = tokens.map(({ lower }) => lower).join(' ');
  if (
    !/\b(?:at the same time|at once|simultaneously)\b/.test(text) ||
    tokens.some(({ lower }) => APART.test(lower))
  )
    return undefined;
  for (const [i, a] of listed.entries()) {
    const b = listed.slice(i + 1, i + 12).find(({ lower }) => opposite(a.lower, lower));
    if (b) return [a, b];
  }
  return undefined;
}

/** "a hot and cold soup" is one soup; "hot and cold drinks" are several, and "black and white" is one look. */
function oneThing(tokens: readonly Token[], a: Token, b: Token): boolean {
  const [from, to] = [tokens.indexOf(a), tokens.indexOf(b)];
  // "translate hot and cold" speaks of the words.
  if (/^(?:translate|define|compare|spell)$/.test(tokens[0]?.lower ?? '')) return false;
  const between = tokens.slice(from + 1, to);
  // "a happy but sad song" is a style.
  if (mixable(a.lower, b.lower) && between.some(({ lower }) => LINK.test(lower))) return false;
  if (between.some(({ word }) => !word) || a.lower === 'black' || a.lower === 'white') return false;
  const noun = tokens.slice(to + 1, to + 3).find(({ pos }) => pos === 'NOUN');
  return !between.some(({ pos }) => pos === 'CCONJ') || !/[^s]s$/.test(noun?.lower ?? '');
}
