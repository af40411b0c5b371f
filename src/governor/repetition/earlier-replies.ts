import { type HistoryMessage } from '../../turn/continuity-pack';
import { withoutSafeWords } from '../safe-words';
import { spellings } from '../text/contractions';
import { readText } from '../text/read-text';
import { type Token } from '../text/token';
import { GramWindow, type WordIds } from './word-ids';

/** Replies that are looked at, newest first: what was said longer ago may be said again. */
const REPLIES = 6;
const CHARACTERS = 4000;

/** Sentences that Vi says by design whenever they are true; a reply that holds one may come again as it is. */
const FIXED_NOTICES = [
  // The offline responder says this in every reply: there is no model that could vary it.
  /no language model is configured/i,
];

export interface EarlierReply {
  readonly words: number;
  /** Its sentences as words, by their first word. */
  readonly sentences: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** What the first words of its sentences may be spelled like. */
  readonly openings: readonly string[];
  /** Four words in a row, of which each is a number. */
  readonly grams: ReadonlySet<number>;
}

/** Words that say the same in both spellings. */
export function wordOf(token: Token): string {
  return token.text === "'s" ? 'is' : token.text;
}

/** The earlier replies that must not simply come again as an answer to `message`. */
export function earlierReplies(
  history: readonly HistoryMessage[],
  message: string,
  ids: WordIds,
): EarlierReply[] {
  if (asksToRepeat(message)) return [];
  const asked = plain(message);
  const replies: EarlierReply[] = [];
  for (let i = history.length - 1; i >= 0 && replies.length < REPLIES; i--) {
    const entry = history[i];
    if (entry?.role !== 'assistant' || entry.kind === 'clarification') continue;
    // The same question may get the same answer.
    const question = history[i - 1];
    if (question?.role === 'user' && plain(question.content) === asked) continue;
    const said = withoutSafeWords(entry.content);
    if (said === '' || FIXED_NOTICES.some((notice) => notice.test(said))) continue;
    replies.push(index(readText(said, CHARACTERS), ids));
  }
  return replies;
}

function index(tokens: readonly Token[], ids: WordIds): EarlierReply {
  const sentences = new Map<string, string[][]>();
  const grams = new Set<number>();
  const gram = new GramWindow(ids);
  let sentence: string[] = [];
  let words = 0;
  for (const token of tokens) {
    if (token.kind === 'end') sentence = [];
    else if ((token.kind === 'word' || token.kind === 'number') && !token.code) {
      const word = wordOf(token);
      if (sentence.length === 0) {
        const others = sentences.get(word);
        if (others) others.push(sentence);
        else sentences.set(word, [sentence]);
      }
      sentence.push(word);
      const four = gram.accept(word);
      if (four !== undefined) grams.add(four);
      words++;
    }
  }
  return { words, sentences, openings: [...sentences.keys()].flatMap(spellings), grams };
}

function asksToRepeat(message: string): boolean {
  return /\b(?:repeat|again|once more|resend|re-?send|say that|said|copy|paste|verbatim|recap|remind me|word for word)\b/i.test(
    message,
  );
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
