import { type Violation } from '../turn/violation';
import { type Check } from './check';
import { type CheckClock } from './check-clock';
import { Draft } from './text/draft';

export interface Release {
  /** Text that may go out now, in order and without gaps. */
  readonly released: string;
  /** The draft ends here: what was not released never will be. */
  readonly violation?: Violation;
}

interface Failed {
  readonly check: Check;
  readonly violation: Violation;
}

const NONE: readonly Failed[] = [];

/**
 * Lets the clean part of a growing draft out as soon as every check agrees. The steps at which the checks are asked
 * depend on the text alone, so that neither what is released nor the violation depends on how the text was cut.
 */
export class ReleaseFrontier {
  readonly draft = new Draft();
  private held = '';
  private released: number;
  private failed: Violation | undefined;

  /** `prefix`: what earlier attempts released; it is read again as context and not released again. */
  constructor(
    private readonly checks: readonly Check[],
    prefix = '',
    private readonly clock?: CheckClock,
  ) {
    this.released = 0;
    if (prefix) this.push(prefix);
    this.held = '';
    this.released = prefix.length;
  }

  /** UTF-16 units that were taken in and are not released. */
  get heldLength(): number {
    return this.held.length;
  }

  push(chunk: string): Release {
    this.draft.feed(chunk);
    return this.read(chunk, false);
  }

  end(): Release {
    this.draft.close();
    return this.read('', true);
  }

  private read(chunk: string, isFinal: boolean): Release {
    if (this.failed) return { released: '', violation: this.failed };
    this.held += chunk;
    for (let more = true; more;) {
      more = this.draft.advance();
      const last = isFinal && !more;
      const failed = this.inspect(last);
      if (failed.length > 0) return this.fail(failed, last);
    }
    return { released: this.take(isFinal ? this.draft.length : this.safeUpTo(this.checks)) };
  }

  /** The checks that see a violation at this step. */
  private inspect(isFinal: boolean): readonly Failed[] {
    let failed: Failed[] | undefined;
    const clock = this.clock?.begin(isFinal) ? this.clock : undefined;
    for (const check of this.checks) {
      const violation = check.inspect(this.draft, isFinal);
      clock?.asked(check.name);
      if (violation) (failed ??= []).push({ check, violation });
    }
    return failed ?? NONE;
  }

  /** Of several violations the one of the first check; what is clean before all of them still goes out. */
  private fail(failed: readonly Failed[], isFinal: boolean): Release {
    const others = this.checks.filter((check) => !failed.some((one) => one.check === check));
    const clean = isFinal ? this.draft.length : this.safeUpTo(others);
    const safe = Math.min(clean, ...failed.map(({ violation }) => violation.start));
    this.failed = failed[0]?.violation;
    return { released: this.take(safe), ...(this.failed && { violation: this.failed }) };
  }

  /** The checks composed by minimum. */
  private safeUpTo(checks: readonly Check[]): number {
    let safe = this.draft.length;
    for (const check of checks) safe = Math.min(safe, check.safeUpTo(this.draft));
    return safe;
  }

  private take(upTo: number): string {
    const text = this.held.slice(0, Math.max(0, upTo - this.released));
    this.held = this.failed ? '' : this.held.slice(text.length);
    this.released += text.length;
    return text;
  }
}
