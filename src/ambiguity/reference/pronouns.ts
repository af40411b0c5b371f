import { type Analysis, type Token } from '../language/analysis';
import { isExpletive } from './expletive';

/** A word of the message that stands for something else. */
export interface Pronoun {
  readonly index: number;
  readonly kind: 'person' | 'thing' | 'plural' | 'demonstrative';
  readonly possessive: boolean;
  readonly confidence: number;
}

const PERSON = new Set(['he', 'him', 'his', 'she', 'her', 'hers']);
const PLURAL = new Set(['they', 'them', 'their', 'theirs']);
const POSSESSIVE = new Set(['his', 'her', 'hers', 'its', 'their', 'theirs']);

/** The words that need an antecedent, in the order of the message. */
export function pronouns(message: Analysis): readonly Pronoun[] {
  const found: Pronoun[] = [];
  message.tokens.forEach((token, index) => {
    const pronoun = read(message.tokens, token, index);
    if (pronoun) found.push(pronoun);
  });
  return found;
}

function read(tokens: readonly Token[], token: Token, index: number): Pronoun | undefined {
  const { lower } = token;
  const possessive = POSSESSIVE.has(lower) && !(lower === 'her' && !nominal(tokens[index + 1]));
  if (PERSON.has(lower)) return { index, kind: 'person', possessive, confidence: 0.9 };
  if (PLURAL.has(lower)) return { index, kind: 'plural', possessive, confidence: 0.85 };
  if (lower === 'its') return { index, kind: 'thing', possessive, confidence: 0.85 };
  if (lower === 'it' && !isExpletive(tokens, index))
    return { index, kind: 'thing', possessive, confidence: 0.85 };
  return undefined;
}

function nominal(token: Token | undefined): boolean {
  return token !== undefined && ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(token.pos);
}
