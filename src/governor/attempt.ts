import { type Violation } from '../turn/violation';

/** `expired`: its limit of time passed. */
export type AttemptEnd =
  | { readonly type: 'complete' }
  | { readonly type: 'violation'; readonly violation: Violation }
  | { readonly type: 'expired' };

export interface AttemptStep {
  /** Text that may go out now, in order and without gaps; may be empty. */
  readonly released: string;
  /** Set in the last step: what was not released never will be. */
  readonly end?: AttemptEnd;
}

/** One attempt at a reply. */
export interface Attempt {
  /** Rejects with the errors of the source, and with the reason of the caller's signal. Not asked again after the end. */
  next(): Promise<AttemptStep>;
  /** Stops whatever still runs for this attempt. May be called more than once. */
  close(): Promise<void>;
}
