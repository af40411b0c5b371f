import { type GovernorCase } from '../governor';

/** Items that share what is known; one reply is one item. */
export interface Scene {
  readonly id: string;
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  readonly tool?: unknown;
  readonly toolName?: string;
  readonly history?: GovernorCase['history'];
  readonly message?: string;
  readonly mode?: string;
  /** Replies that must be stopped, all for the reason of the set. */
  readonly bad?: readonly string[];
  /** Replies that must pass. */
  readonly good?: readonly string[];
}

export interface EvaluationSet {
  readonly type: 'REPETITION' | 'LOCKED_FACT' | 'UNGROUNDED' | 'POSTURE';
  /** Share of the bad replies that must be found: the recorded floor. */
  readonly floor: number;
  readonly scenes: readonly Scene[];
}
