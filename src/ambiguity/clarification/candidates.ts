import { type AmbiguityFinding } from '../../turn/ambiguity';
import { analyse, type Token } from '../language/analysis';
import { type ClarificationContext } from './clarify';

const MAX_OPTIONS = 3;
const OPTION_LENGTH = 60;
/** The newest messages are what a word most likely points to. */
const RECENT_MESSAGES = 6;

/**
 * Up to three things that the unclear words may stand for: what the conversation named last. Never facts: what is
 * known of a person is told when it is asked for, not read out as a guess.
 */
export function candidates(finding: AmbiguityFinding, context: ClarificationContext): readonly string[] {
  if (finding.reason === 'CONTRADICTORY_REQUEST') return [];
  const found = new Map<string, string>();
  const add = (option: string): void => {
    const key = option.toLowerCase();
    if (option.length > 0 && option.length <= OPTION_LENGTH && !found.has(key)) found.set(key, option);
  };
  for (const { content } of context.history.slice(-RECENT_MESSAGES).reverse())
    nounPhrases(content).forEach(add);
  return [...found.values()].slice(0, MAX_OPTIONS);
}

/** Names and the nouns with the words that describe them, newest last in the text first in the answer. */
function nounPhrases(text: string): readonly string[] {
  const { tokens, english } = analyse(text);
  if (!english) return [];
  const phrases: string[] = [];
  let start: Token | undefined;
  let end: Token | undefined;
  const close = (): void => {
    if (start && end) phrases.unshift(text.slice(start.start, end.end));
    start = end = undefined;
  };
  for (const token of tokens) {
    const noun = token.pos === 'NOUN' || token.pos === 'PROPN';
    if (noun && !token.grammar && token.word) {
      start ??= token;
      end = token;
    } else if (token.pos === 'ADJ' && token.word && end === undefined) {
      start ??= token;
    } else {
      close();
    }
  }
  close();
  return phrases.filter((phrase) => phrase.length > 2);
}
