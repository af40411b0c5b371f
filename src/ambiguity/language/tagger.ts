import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken, type ItsFunction } from 'wink-nlp';
import { type RawToken } from './tokenizer';

export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

interface Tag {
  readonly pos: PartOfSpeech;
  /** In the lexicon of the library: an English word, or a name that English text uses. */
  readonly known: boolean;
}

interface Core {
  readonly features: {
    readonly lexeme: { readonly hash: Readonly<Record<string, number>>; readonly intrinsicSize: number };
  };
}

const core = (model as unknown as { core(): Core }).core();
const { hash, intrinsicSize } = core.features.lexeme;

/** The words that the library ships with; what it adds while it runs does not count. */
export const lexicon = {
  has: (word: string): boolean => (hash[word] ?? intrinsicSize) < intrinsicSize,
  words: (): readonly string[] => Object.keys(hash),
};
const nlp = winkNLP({ ...model, core: () => core }, ['pos']);
// The library recognises its own functions by identity: a bound one would give the words back.
// eslint-disable-next-line @typescript-eslint/unbound-method
const TAG: ItsFunction<string> = nlp.its.pos;

const WORD = /^[\p{L}\p{M}\p{N}'’.-]+$/u;

/**
 * Tags parts of speech. Words that the library does not know are given to it as stand-ins with the same ending:
 * it remembers each new word for ever, which a server that reads what people write cannot let it do.
 */
export function tag(tokens: readonly RawToken[]): readonly Tag[] {
  const known = tokens.map(({ text }) => lexicon.has(text.toLowerCase()));
  const words = tokens.map(({ text }, i) => (known[i] ? plain(text) : standIn(text)));
  const tags: PartOfSpeech[] = [];
  const texts: string[] = [];
  nlp
    .readDoc(words.join(' '))
    .tokens()
    .each((token: ItemToken) => {
      texts.push(token.out());
      tags.push(token.out(TAG) as PartOfSpeech);
    });
  return align(words, texts, tags).map((pos, i) => ({ pos, known: known[i] ?? false }));
}

/** Whether a word of the lexicon can say how a thing is. */
export function isAdjective(word: string): boolean {
  return nlp.readDoc(`it is very ${word} .`).tokens().out(TAG)[3] === 'ADJ';
}

/** One spelling with a capital and one without: "hELLo" would be one more word to remember. */
function plain(text: string): string {
  return /^\p{Lu}\p{Ll}*$/u.test(text) ? text : text.toLowerCase();
}

function standIn(text: string): string {
  if (!WORD.test(text)) return ',';
  if (/^\p{N}/u.test(text)) return '7';
  const lower = text.toLowerCase();
  const name = text !== lower && /^\p{Lu}/u.test(text);
  if (name) return 'London';
  if (lower.endsWith('ing')) return 'going';
  if (lower.endsWith('ed')) return 'worked';
  if (lower.endsWith('ly')) return 'quickly';
  if (lower.endsWith('s')) return 'things';
  return 'thing';
}

/** The library may cut a word further than we did: the first piece decides. */
function align(
  words: readonly string[],
  texts: readonly string[],
  tags: readonly PartOfSpeech[],
): PartOfSpeech[] {
  let at = 0;
  return words.map((word) => {
    const pos = tags[at] ?? 'X';
    let length = 0;
    while (at < texts.length && length < word.length) length += texts[at++]?.length ?? 0;
    return pos;
  });
}
