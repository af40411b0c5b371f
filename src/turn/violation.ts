export const VIOLATION_TYPES = ['repetition', 'locked_fact', 'ungrounded', 'posture'] as const;

export type ViolationType = (typeof VIOLATION_TYPES)[number];

/** Why a draft must not go out. Offsets count UTF-16 units of the raw draft. */
export interface Violation {
  readonly type: ViolationType;
  /** The rule that was broken, from a closed list of each check; safe to log and to count. */
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** What the model is told to avoid on the next attempt; holds no private value of the person. */
  readonly advice: string;
}

/** How a governed answer ended. `completed_safely`: a released beginning was closed with safe words; `withheld`: nothing of the model's was released. */
export type GovernorOutcome = 'passed' | 'regenerated' | 'completed_safely' | 'withheld';

export interface GovernorReport {
  readonly attempts: number;
  readonly violations: readonly {
    readonly type: ViolationType;
    readonly rule: string;
    readonly attempt: number;
  }[];
  readonly outcome: GovernorOutcome;
}
