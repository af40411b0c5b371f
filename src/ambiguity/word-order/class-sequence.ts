import { type Analysis } from '../language/analysis';
import { wordClass } from './word-class';

/** Stands for a comma, a dash, a bracket: words on both sides of it need not follow each other. */
const BREAK = '|';

/** The sentences of a message as sequences of word classes. */
export function classSequences({ tokens }: Analysis): readonly (readonly string[])[] {
  const sequences: string[][] = [[]];
  tokens.forEach((token, i) => {
    const current = sequences[sequences.length - 1] ?? [];
    const name = wordClass(token);
    if (name !== null) current.push(name);
    else if (/^[.!?…]$/.test(token.text)) {
      // "J. R. Smith": an initial ends no sentence.
      if (tokens[i - 1]?.text.length !== 1) sequences.push([]);
    } else if (current.length > 0 && current[current.length - 1] !== BREAK) current.push(BREAK);
  });
  for (const sequence of sequences) if (sequence[sequence.length - 1] === BREAK) sequence.pop();
  return sequences.filter((sequence) => sequence.length > 0);
}
