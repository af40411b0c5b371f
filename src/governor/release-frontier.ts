import { type Violation } from '../turn/violation';
import { type Check, type Verdict } from './check';
import { type CheckClock } from './check-clock';
import { Draft } from './text/draft';

export interface Release {
  /** Text that may go out now, in order and without gaps. */
  readonly released: string;
  /** The draft ends here: what was not released never will be. */
  readonly violation?: Violation;
}

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
    let safe = this.released;
    for (let more = true; more;) {
      more = this.draft.advance();
      const verdict = this.ask(isFinal && !more);
      safe = Math.max(safe, verdict.safeUpTo);
      if (verdict.violation) {
        this.failed = verdict.violation;
        return { released: this.take(safe), violation: verdict.violation };
      }
    }
    return { released: this.take(safe) };
  }

  /** The checks composed by minimum; of several violations the one of the first check. */
  private ask(isFinal: boolean): Verdict {
    let safeUpTo = this.draft.length;
    let violation: Violation | undefined;
    const clock = this.clock?.begin(isFinal) ? this.clock : undefined;
    for (const check of this.checks) {
      const verdict = check.inspect(this.draft, isFinal);
      clock?.asked(check.name);
      safeUpTo = Math.min(safeUpTo, verdict.safeUpTo);
      if (verdict.violation) safeUpTo = Math.min(safeUpTo, verdict.violation.start);
      violation ??= verdict.violation;
    }
    return violation ? { safeUpTo, violation } : { safeUpTo };
  }

  private take(upTo: number): string {
    const text = this.held.slice(0, upTo - this.released);
    this.held = this.failed ? '' : this.held.slice(text.length);
    this.released += text.length;
    return text;
  }
}
