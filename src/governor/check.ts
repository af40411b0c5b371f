import { type Violation, type ViolationType } from '../turn/violation';
import { type Draft } from './text/draft';

export type CheckName = ViolationType;

export interface Verdict {
  /**
   * How far the raw draft is clean whatever follows, in UTF-16 units. With a violation: at most where it starts.
   * May fall back from one step to the next only where nothing beyond it was ever reported safe.
   */
  readonly safeUpTo: number;
  readonly violation?: Violation;
}

/**
 * A state machine over one draft. It keeps its own cursor into `draft.tokens`, so that a draft is read once
 * however often it is asked; one instance serves one attempt.
 */
export interface Check {
  readonly name: CheckName;
  /** `isFinal`: the draft is complete, nothing needs to be held for what might follow. */
  inspect(draft: Draft, isFinal: boolean): Verdict;
}
