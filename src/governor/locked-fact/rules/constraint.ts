import { type FactValue } from '../../../turn/fact';
import { type GovernorEvidence } from '../../evidence';
import { type Token } from '../../text/token';

/** One rule fact on one draft. Returns where a violation starts. */
export interface Constraint {
  readonly rule: string;
  readonly advice: string;
  /** Takes every token in turn, quoted ones and code too. */
  accept(token: Token): number | undefined;
  /** Where the draft must be held for this rule; absent: nowhere. */
  holdFrom?(): number;
  /** The draft is complete: a rule that asks for something to be said. */
  finish?(end: number): number | undefined;
}

export interface ConstraintKind {
  /** Names that a rule fact may have. */
  readonly names: RegExp;
  /** The same rule written as words in a value fact: "always answer in English". */
  readonly words?: RegExp;
  /** Keys of value facts whose value is the parameter: `time_format: 24h`. */
  readonly keys?: RegExp;
  /** Undefined when the parameter is missing or means nothing. */
  readonly create: (
    parameter: FactValue[string] | undefined,
    evidence: GovernorEvidence,
  ) => Constraint | undefined;
}

/** A parameter as text; empty for what is neither text nor number. */
export function parameterText(parameter: FactValue[string] | undefined): string {
  return typeof parameter === 'string' || typeof parameter === 'number' ? String(parameter) : '';
}
