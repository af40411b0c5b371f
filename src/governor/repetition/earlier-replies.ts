import { type HistoryMessage } from '../../turn/continuity-pack';
import { withoutSafeWords } from '../safe-words';
import { spellings } from '../text/contractions';
import { readText } from '../text/read-text';
import { type Token } from '../text/token';

/** Replies that are looked at, newest first: what was said longer ago may be said again. */
const REPLIES = 6;
const CHARACTERS = 4000;

/** Sentences that Vi says by design whenever they are true; a reply that holds one may come again as it is. */
const FIXED_NOTICES = [
  // The offline responder says this in every reply: there is no model that could vary it.
  'no language model is configured',
];

export interface EarlierReply {
  readonly words: number;
  /** Every beginning of every sentence, as words joined by a space. */
  readonly beginnings: ReadonlySet<string>;
  /** Every beginning of the first word of every sentence. */
  readonly openings: ReadonlySet<string>;
  readonly sentences: ReadonlySet<string>;
  readonly grams: ReadonlySet<string>;
}

/** Words that say the same in both spellings. */
export function wordOf(token: Token): string {
  return token.text === "'s" ? 'is' : token.text;
}

/** The earlier replies that must not simply come again as an answer to `message`. */
export function earlierReplies(history: readonly HistoryMessage[], message: string): EarlierReply[] {
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
    if (said === '' || FIXED_NOTICES.some((notice) => plain(said).includes(notice))) continue;
    replies.push(index(readText(said, CHARACTERS)));
  }
  return replies;
}

function index(tokens: readonly Token[]): EarlierReply {
  const beginnings = new Set<string>();
  const openings = new Set<string>();
  const sentences = new Set<string>();
  const grams = new Set<string>();
  const recent: string[] = [];
  let sentence = '';
  let words = 0;
  for (const token of tokens) {
    if (token.kind === 'end') {
      if (sentence) sentences.add(sentence);
      sentence = '';
    } else if ((token.kind === 'word' || token.kind === 'number') && !token.code) {
      const word = wordOf(token);
      if (!sentence)
        for (const form of spellings(word))
          for (let i = 1; i <= form.length; i++) openings.add(form.slice(0, i));
      sentence = sentence ? `${sentence} ${word}` : word;
      beginnings.add(sentence);
      recent.push(word);
      if (recent.length > 4) recent.shift();
      if (recent.length === 4) grams.add(recent.join(' '));
      words++;
    }
  }
  return { words, beginnings, openings, sentences, grams };
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
