import { type GovernorEvidence } from '../evidence';
import { type Token } from '../text/token';

/** A shorter sentence ("Of course.", "That sounds fine.") seldom claims anything. In words. */
const SHORTEST_CLAIM = 4;
/** A greeting that goes on for longer says something besides. In words. */
const LONGEST_GREETING = 6;
const GREETINGS = new Set('hello hi hey welcome goodbye bye thanks thank good'.split(' '));

/** Without a fact, earlier talk or a tool's answer there is nothing to judge by. */
export function hasEvidence({ pack, toolOutputs }: GovernorEvidence): boolean {
  return pack.facts.length > 0 || pack.history.length > 0 || toolOutputs.length > 0;
}

/** Whether a whole sentence states something: no question, no greeting, no code, nothing of a few words. */
export function isCheckable(sentence: readonly Token[]): boolean {
  const end = sentence.at(-1);
  if (end?.kind === 'end' && end.text === '?') return false;
  const words = sentence.filter(({ kind, code }) => (kind === 'word' || kind === 'number') && !code);
  return words.length >= SHORTEST_CLAIM && !isGreeting(words);
}

function isGreeting(words: readonly Token[]): boolean {
  return (
    words.length <= LONGEST_GREETING &&
    GREETINGS.has(words[0]?.text ?? '') &&
    words.every(({ kind }) => kind === 'word')
  );
}
