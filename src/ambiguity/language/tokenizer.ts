export interface RawToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Whoever writes more than this has had room to say what it is about: only mash and repetition are looked for. */
export const ANALYSED_LENGTH = 600;
export const ANALYSED_TOKENS = 36;

// One pass, no nested repetition: the time is linear whatever the text.
const TOKEN =
  /https?:\/\/\S+|www\.\S+|[\p{L}\p{M}\p{N}]+(?:[-.'’@_/&+][\p{L}\p{M}\p{N}]+)*|\p{Extended_Pictographic}|[^\s\p{L}\p{N}]/gu;
/** `n't`, `'s` and their kind are words of their own. */
const CONTRACTION = /^(.+?)(n['’]t|['’](?:s|re|m|ve|ll|d))$/i;

/** Cuts a text into words and marks; offsets count UTF-16 units of the text. */
export function tokenize(text: string): readonly RawToken[] {
  const tokens: RawToken[] = [];
  for (const match of text.slice(0, ANALYSED_LENGTH).matchAll(TOKEN)) {
    const [word] = match;
    const start = match.index;
    const parts = CONTRACTION.exec(word);
    if (parts?.[1] && parts[2]) {
      const cut = start + parts[1].length;
      tokens.push({ text: parts[1], start, end: cut });
      tokens.push({ text: parts[2].replace('’', "'"), start: cut, end: start + word.length });
    } else {
      tokens.push({ text: word, start, end: start + word.length });
    }
  }
  return tokens;
}
