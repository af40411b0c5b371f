import { Draft } from './draft';
import { type Token } from './token';

/** Reads a finished text the way a draft is read. Texts longer than `limit` characters are cut. */
export function readText(text: string, limit = 20_000): readonly Token[] {
  const draft = new Draft();
  draft.feed(text.length > limit ? text.slice(0, limit) : text);
  draft.close();
  while (draft.advance());
  return draft.tokens;
}
