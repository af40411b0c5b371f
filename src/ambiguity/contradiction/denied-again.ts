import { type Token } from '../language/analysis';
import { isKindOf } from '../lexicon/kinds';
import { stem } from './stem';

const NEGATION = /^(?:not|n't|dont|never|without|no|none|nobody|zero)$/;
const LIGHT =
  /^(?:a|an|the|any|some|it|them|that|this|these|those|all|every|each|one|me|us|you|do|does|is|are|be|to|please|use|using|at|all|whatsoever|single|him|her|i|my|anything|everything|something|for|of|in|on|up|out|down)$/;
const EXCEPT = /^(?:except|besides|apart|other|than|like|instead|or|about)$/;
const CARRIERS = /^(?:put|place|make|take|give|do|have|get|go|let)$/;
const LINK = /^(?:but|and|that|which|while|yet|or)$/;

/**
 * "call my dad but do not call him", "a poem that is no poem": what is denied has been asked for in the same
 * breath. The span runs from the negation to the end of what it denies.
 */
export function deniedAgain(tokens: readonly Token[]): readonly [Token, Token] | undefined {
  for (let i = 0; i < tokens.length; i += 1) {
    const negation = tokens[i];
    if (!negation || !NEGATION.test(negation.lower) || NEGATION.test(tokens[i + 1]?.lower ?? '')) continue;
    // "this or not this" is a choice.
    if (tokens[i - 1]?.lower === 'or') continue;
    // "no sugar in it" denies a thing; "do not call before nine" denies an act with all its circumstances.
    // So does "without talking about your family".
    const act = tokens[i + 1]?.pos === 'VERB';
    const denied = phraseAfter(
      tokens,
      i,
      /^(?:no|none|without|nobody|zero)$/.test(negation.lower) && !(act && negation.lower === 'without'),
    );
    const last = denied[denied.length - 1];
    const after = tokens.indexOf(last ?? negation) + 1;
    // "do not add sugar yet" puts it off.
    if (tokens[after]?.lower === 'yet' && !tokens[after + 1]?.word) continue;
    const wanted = contentOf(anyOf(denied));
    if (last && denied.length > 1 && repeats(tokens.slice(0, i), denied)) return [negation, last];
    if (!last || wanted.length === 0 || wanted.length > 3) continue;
    // "do not answer the question, answer it"
    const again = tokens.findIndex(
      ({ lower }, k) => (k < i || k > i + denied.length) && stem(lower) === wanted[0],
    );
    if (
      again >= 0 &&
      /^(?:it|them)$/.test(tokens[again + 1]?.lower ?? '') &&
      denied[0] &&
      stem(denied[0].lower) === wanted[0]
    )
      return [negation, last];
    const asked = new Set([
      ...affirmed(tokens, 0, i),
      ...affirmed(tokens, tokens.indexOf(last) + 1, tokens.length),
    ]);
    // "no animals in the picture, show a horse"
    const kind = /^(?:no|without|zero)$/.test(negation.lower) && isOfKind(tokens, i, denied);
    if (kind) return [negation, last];
    if (wanted.every((word) => asked.has(word) || related(word, asked))) return [negation, last];
  }
  return undefined;
}

/** The one thing that is denied is a kind of which the rest asks for one. */
function isOfKind(tokens: readonly Token[], at: number, denied: readonly Token[]): boolean {
  const things = denied.filter(({ lower }) => !LIGHT.test(lower));
  const [thing] = things;
  if (!thing || things.length > 1 || tokens.some(({ lower }) => EXCEPT.test(lower))) return false;
  return tokens.some(
    (token, i) =>
      (i < at || i > tokens.indexOf(thing)) &&
      /^(?:NOUN|PROPN)$/.test(token.pos) &&
      !NEGATION.test(tokens[i - 1]?.lower ?? '') &&
      isKindOf(token.lower, thing.lower),
  );
}

/** "do not put any salt in it" denies salt, however it would get there. */
function anyOf(denied: readonly Token[]): readonly Token[] {
  const any = denied.findIndex(({ lower }) => lower === 'any');
  const thing = denied[any + 1];
  return any === 1 &&
    thing?.pos === 'NOUN' &&
    /^(?:put|use|add|include|have|want|give|make|show|mention)/.test(denied[0]?.lower ?? '')
    ? denied.slice(1)
    : denied;
}

/** Up to the next mark, conjunction or relative clause. */
function phraseAfter(tokens: readonly Token[], at: number, thing: boolean): readonly Token[] {
  const phrase: Token[] = [];
  for (const token of tokens.slice(at + 1)) {
    if (token.pos === 'PUNCT' || LINK.test(token.lower) || phrase.length > 6) break;
    if (thing && token.pos === 'ADP' && contentOf(phrase).length > 0) break;
    phrase.push(token);
  }
  return phrase;
}

function contentOf(tokens: readonly Token[]): string[] {
  const content = tokens.filter(
    ({ lower, word, text }) => (word || /\p{N}/u.test(text)) && !LIGHT.test(lower),
  );
  // "post it online but don't put it online": what carries the act says no more than "do".
  if (content.length > 1 && CARRIERS.test(content[0]?.lower ?? '')) content.shift();
  // "no Portuguese words" denies Portuguese; "telling" and "showing" are how it would be given.
  return content
    .filter(
      ({ lower }, i) =>
        content.length === 1 ||
        !((/^words?$/.test(lower) && i > 0) || (i === 0 && /^(?:revealing|giving|showing)$/.test(lower))),
    )
    .filter(({ lower }) => lower !== 'how')
    .map(({ lower }) => stem(lower));
}

function affirmed(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens
    .slice(from, to)
    .filter(({ lower }, i) => !NEGATION.test(lower) && !NEGATION.test(tokens[from + i - 1]?.lower ?? ''))
    .map(({ lower }) => stem(lower));
}

/** "explain" and "explanation". */
function related(word: string, others: ReadonlySet<string>): boolean {
  return (
    word.length >= 6 &&
    [...others].some((other) => other.length >= 5 && other.slice(0, 5) === word.slice(0, 5))
  );
}

/** Word for word: "use it but never use it". */
function repeats(before: readonly Token[], phrase: readonly Token[]): boolean {
  const text = (part: readonly Token[]): string => ` ${part.map(({ lower }) => lower).join(' ')} `;
  return text(before).includes(text(phrase));
}
