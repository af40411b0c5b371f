/**
 * - `word`: letters, or letters that go on with digits ("x1").
 * - `number`: starts with a digit and keeps its separators and its letters ("1,600", "15:30", "12th").
 * - `mark`: one visible character that is neither.
 * - `end`: the sentence before is over; its text is the terminator, a newline counts as one.
 */
export type TokenKind = 'word' | 'number' | 'mark' | 'end';

/** A piece of the draft as a reader sees it. Offsets count UTF-16 units of the raw draft. */
export interface Token {
  readonly kind: TokenKind;
  /** Folded. Contractions are taken apart: "can't" is the tokens "can" and "not" with one span. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** First word or number of its sentence. */
  readonly first: boolean;
  /** Inside quotation marks: a mention, no statement. */
  readonly quoted: boolean;
  /** Inside a code span or a fenced block. */
  readonly code: boolean;
  /** Stands right behind an opening square bracket: "[Your Name]" is a blank to fill in. */
  readonly blank: boolean;
  /** A space or the start of the draft stands before it. */
  readonly spaced: boolean;
}
