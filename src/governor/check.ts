import { type Violation, type ViolationType } from '../turn/violation';
import { type Draft } from './text/draft';

export type CheckName = ViolationType;

/**
 * A state machine over one draft. It keeps its own cursor into `draft.tokens`, so that a draft is read once
 * however often it is asked; one instance serves one attempt.
 */
export interface Check {
  readonly name: CheckName;
  /**
   * Reads the tokens that are new; the violation that they complete. `isFinal`: the draft is complete, nothing
   * might follow. Not asked again after a violation.
   */
  inspect(draft: Draft, isFinal: boolean): Violation | undefined;
  /**
   * How far the raw draft is clean whatever follows, in UTF-16 units, as of the last `inspect`. May fall
   * back only where nothing beyond it was ever reported safe. Asked only where text may go out, not at every token.
   */
  safeUpTo(draft: Draft): number;
}
