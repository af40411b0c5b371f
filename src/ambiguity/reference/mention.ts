import { type Token } from '../language/analysis';

/** Asks where words come from, so that the words before it are quoted, with marks or without. */
const ASKS_SOURCE =
  /^(?:said|say|says|mean|means|meant|meaning|origin|quote|quoted|wrote|written|sang|sung|sings|author|book|film|movie|song|poem|lyrics|proverb|idiom|famous)$/;
/** What people look up of a work by its title. */
const OF_A_WORK =
  /^(?:lyrics|chords|quotes?|summary|meaning|origin|soundtrack|cast|trailer|review|reviews|plot|ending|karaoke|tabs|cover|synopsis)$/;

/** Whether a word is spoken of rather than used: in quotes, in a saying, in a title, beside its like ("his vs her"). */
export function isMentioned(tokens: readonly Token[], index: number): boolean {
  return (
    inQuotes(tokens, index) ||
    besideVersus(tokens, index) ||
    index <= sayingEnd(tokens) ||
    inTitle(tokens, index)
  );
}

function inQuotes(tokens: readonly Token[], index: number): boolean {
  const marks = tokens.flatMap(({ text }, i) => (/^["“”«»„]$/.test(text) ? [i] : []));
  const before = marks.filter((mark) => mark < index).length;
  return before % 2 === 1 && before < marks.length;
}

function besideVersus(tokens: readonly Token[], index: number): boolean {
  // A contraction has its end between: "they're vs there".
  const after = tokens[index + 1]?.lower.startsWith("'") ? tokens[index + 2] : tokens[index + 1];
  return [tokens[index - 1], after].some((near) => near?.lower === 'vs' || near?.lower === 'versus');
}

/** Index of the comma before the question about a saying: "to each their own, who said that?"; -1 without one. */
function sayingEnd(tokens: readonly Token[]): number {
  const comma = tokens.findLastIndex(({ text }) => /^[,.;]$/.test(text));
  const question = tokens.slice(comma + 1).filter(({ word }) => word);
  const asks =
    question.length > 0 && question.length <= 5 && question.some(({ lower }) => ASKS_SOURCE.test(lower));
  // "that" in the question is the saying.
  return comma >= 3 && asks ? tokens.length : -1;
}

/** "she loves you chords", "it by Stephen King summary": only at the head of what is looked up. */
function inTitle(tokens: readonly Token[], index: number): boolean {
  const last = tokens.findLast(({ word }) => word);
  if (
    tokens.some(
      ({ lower, grammar }) => grammar && /^(?:what|who|how|why|when|where|is|are|do|does|did)$/.test(lower),
    )
  )
    return false;
  const by = tokens.findIndex(
    ({ lower }, i) => i > index && lower === 'by' && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? ''),
  );
  return index <= 3 && tokens.length > 2 && (OF_A_WORK.test(last?.lower ?? '') || by > 0);
}
