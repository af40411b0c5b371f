import { type Violation } from '../../turn/violation';
import { type Check } from '../check';
import { type GovernorEvidence } from '../evidence';
import { type Draft } from '../text/draft';
import { Claims } from './claims';
import { lockedValue } from './locked-value';
import { type Constraint } from './rules/constraint';
import { constraintsOf } from './rules/registry';

/** What is said of the person against a locked value, and what breaks a locked rule. */
export class LockedFactCheck implements Check {
  readonly name = 'locked_fact';
  private cursor = 0;
  private finished = false;
  private readonly claims: Claims;
  private readonly constraints: readonly Constraint[];

  constructor(evidence: GovernorEvidence) {
    const locked = evidence.pack.facts.filter(
      (fact) => fact.authority === 'locked' && fact.key !== 'relationship_type',
    );
    this.claims = new Claims(
      locked.map(lockedValue).filter((value) => value !== undefined),
      evidence.message,
    );
    this.constraints = locked.flatMap((fact) => constraintsOf(fact, evidence));
  }

  inspect(draft: Draft, isFinal: boolean): Violation | undefined {
    for (; this.cursor < draft.tokens.length; this.cursor++) {
      const token = draft.tokens[this.cursor];
      if (!token) break;
      for (const constraint of this.constraints) {
        const start = constraint.accept(token);
        if (start !== undefined) return stop(`rule.${constraint.rule}`, start, token.end, constraint.advice);
      }
      if (token.quoted || token.code) {
        this.claims.skip();
        continue;
      }
      const found = this.claims.accept(token);
      if (found) return stop(`value.${found.slot}`, found.start, token.end, ADVICE);
    }
    if (isFinal && !this.finished) {
      this.finished = true;
      for (const constraint of this.constraints) {
        const start = constraint.finish?.(draft.length);
        if (start !== undefined)
          return stop(`rule.${constraint.rule}`, start, draft.length, constraint.advice);
      }
    }
    return undefined;
  }

  safeUpTo({ tail }: Draft): number {
    let safe = this.claims.holdFrom(tail);
    for (const constraint of this.constraints) safe = Math.min(safe, constraint.holdFrom?.() ?? Infinity);
    return this.constraints.length > 0 && tail ? Math.min(safe, tail.start) : safe;
  }
}

/** The value itself is private and stays out of the advice: the model has it in its prompt. */
const ADVICE =
  'The answer said something about the person that contradicts what is known for certain. Keep to the locked facts, or leave it out.';

function stop(rule: string, start: number, end: number, advice: string): Violation {
  return { type: 'locked_fact', rule, start, end, advice };
}
