import { type AmbiguityFinding } from '../turn/ambiguity';
import { type HistoryMessage } from '../turn/continuity-pack';
import { type Analysis, type Token } from './language/analysis';

/** What every detector looks at. */
export interface Reading {
  readonly message: Analysis;
  readonly history: readonly HistoryMessage[];
  /** The conversation so far names something that a word may refer to. */
  readonly anchored: boolean;
}

/** Judges one reason. Pure. */
export type Detector = (reading: Reading) => AmbiguityFinding | null;

/** From the first to the last token. */
export function spanOf(first: Token, last: Token = first): AmbiguityFinding['span'] {
  return { start: first.start, end: last.end };
}
