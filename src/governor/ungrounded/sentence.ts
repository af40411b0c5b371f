import { type Token } from '../text/token';

/** Words and numbers of the sentence that is being read, with what says how it is meant. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly asked: boolean;
  /** Where the clause around this place ends: at a comma, or nowhere before the end. */
  readonly clauseEnd: (place: number) => number;
  readonly has: (pattern: RegExp) => boolean;
}

export function sentenceOf(
  tokens: readonly Token[],
  commas: readonly number[],
  terminator: string,
): Sentence {
  return {
    tokens,
    asked: terminator === '?',
    clauseEnd: (place) => commas.find((comma) => comma >= place) ?? Infinity,
    has: (pattern) => tokens.some((token) => pattern.test(token.text)),
  };
}

/** A place in a sentence that is ungrounded unless the rest of the sentence shows that nothing is claimed. */
export interface Suspect {
  readonly rule: UngroundedRule;
  readonly start: number;
  /** Absent: every statement confirms it. */
  readonly confirm?: (sentence: Sentence) => boolean;
}

export type UngroundedRule =
  | 'tool_number'
  | 'tool_name'
  | 'tool_nothing'
  | 'tool_status'
  | 'tool_flag'
  | 'tool_label'
  | 'tool_all'
  | 'tool_date'
  | 'attribution'
  | 'about_person'
  | 'action';
