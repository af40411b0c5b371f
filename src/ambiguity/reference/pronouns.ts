import { type Analysis, type Token } from '../language/analysis';
import { isExpletive } from './expletive';
import { inIdiom } from './idiom';
import { isMentioned } from './mention';

/** A word of the message that stands for something else. */
export interface Pronoun {
  readonly index: number;
  readonly kind: 'person' | 'thing' | 'plural';
  readonly possessive: boolean;
}

const PERSON = new Set(['he', 'him', 'his', 'she', 'her', 'hers']);
const PLURAL = new Set(['they', 'them', 'their', 'theirs']);
const ALWAYS_POSSESSIVE = new Set(['its', 'their', 'theirs', 'hers']);

/** The personal and possessive pronouns of the third person that need an antecedent, in the order of the message. */
export function pronouns({ tokens }: Analysis): readonly Pronoun[] {
  const found: Pronoun[] = [];
  // What a phrase means is asked of the phrase: its words point at nothing.
  if (asksMeaning(tokens)) return found;
  tokens.forEach((token, index) => {
    if (isQuotedLater(tokens, index) || isHearsay(tokens, index)) return;
    const kind = kindOf(tokens, token, index);
    if (kind && !isMentioned(tokens, index) && !inIdiom(tokens, index))
      found.push({ index, kind, possessive: isPossessive(token, tokens[index + 1]) });
  });
  return found;
}

function kindOf(tokens: readonly Token[], token: Token, index: number): Pronoun['kind'] | undefined {
  const { lower, text } = token;
  // "It" with a capital inside a sentence is a title.
  if (
    text !== lower &&
    index > 0 &&
    tokens[index - 1]?.sentence === token.sentence &&
    tokens[index - 1]?.word
  )
    return undefined;
  if (PERSON.has(lower)) return 'person';
  if (PLURAL.has(lower)) return 'plural';
  if (lower === 'its')
    return isAdjective(tokens[index + 1]) && !isNoun(tokens[index + 2]) ? undefined : 'thing';
  if (lower === 'it' && !isExpletive(tokens, index)) return 'thing';
  return undefined;
}

/** "better late than never, what does that mean?", "break a leg meaning" */
function asksMeaning(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ word }) => word).map(({ lower }) => lower);
  const tail = words.slice(-4).join(' ');
  if (words.length > 6 && /^what (?:does|did) (?:it|that|this) mean$/.test(tail)) return true;
  return words.length > 3 && words[words.length - 1] === 'meaning';
}

/** "how do you say it in Czech: good morning": the text that it stands for follows. "at 5:30" parts no text. */
function isQuotedLater(tokens: readonly Token[], index: number): boolean {
  return tokens.some(({ text }, i) => i > index && text === ':' && tokens[i + 1]?.word);
}

/** "they say it never rains there": nobody in particular says so. */
function isHearsay(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index]?.lower === 'they' &&
    tokens[index + 1]?.lower === 'say' &&
    index + 3 < tokens.length &&
    tokens[index - 1]?.pos !== 'AUX'
  );
}

function isPossessive({ lower }: Token, next: Token | undefined): boolean {
  if (ALWAYS_POSSESSIVE.has(lower)) return true;
  if (lower === 'his') return true;
  return lower === 'her' && (isNoun(next) || isAdjective(next) || (next?.lower.endsWith('ing') ?? false));
}

function isNoun(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' || token?.pos === 'PROPN' || token?.pos === 'NUM';
}

function isAdjective(token: Token | undefined): boolean {
  return token?.pos === 'ADJ' || token?.pos === 'ADV';
}
