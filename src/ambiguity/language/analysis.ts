import { FUNCTION_WORDS } from './english-words';
import { isEnglish } from './english';
import { type PartOfSpeech, tag } from './tagger';
import { ANALYSED_LENGTH, ANALYSED_TOKENS, tokenize } from './tokenizer';

export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly pos: PartOfSpeech;
  readonly known: boolean;
  /** Made of letters, at least in part. */
  readonly word: boolean;
  readonly grammar: boolean;
  /** Number of the sentence, from 0. */
  readonly sentence: number;
}

/** One message, read once: every detector looks at this and none reads the text again. */
export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly Token[];
  readonly english: boolean;
  /** The message goes on beyond what was analysed. */
  readonly cut: boolean;
}

/** Reads a message. Pure; the time is linear in the text up to `ANALYSED_LENGTH` and constant beyond. */
export function analyse(text: string): Analysis {
  const raw = tokenize(text);
  // What is too long for every detector needs no tags.
  const cut = text.length > ANALYSED_LENGTH || raw.length > ANALYSED_TOKENS;
  const tags = cut ? [] : tag(raw);
  let sentence = 0;
  const tokens = raw.map(({ text: word, start, end }, i): Token => {
    const lower = word.toLowerCase().replace(/’/g, "'");
    const token: Token = {
      text: word,
      lower,
      start,
      end,
      pos: tags[i]?.pos ?? 'X',
      known: tags[i]?.known ?? false,
      word: /\p{L}/u.test(word),
      grammar: FUNCTION_WORDS.has(lower),
      sentence,
    };
    if (/^[.!?…]$/.test(word)) sentence += 1;
    return token;
  });
  const words = tokens.filter((token) => token.word);
  return { text, tokens, words, english: !cut && isEnglish(words), cut };
}
