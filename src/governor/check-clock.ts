import { VIOLATION_TYPES } from '../turn/violation';
import { type Check, type CheckName } from './check';

/**
 * One step in so many is timed and counts for all of them: checks are asked at every word, and looking at the clock
 * each time would cost a fifth of what it measures.
 */
const EVERY = 16;

/** Adds up what each check costs, over all attempts of a reply. */
export class CheckClock {
  private readonly ms = Object.fromEntries(VIOLATION_TYPES.map((name) => [name, 0])) as Record<
    CheckName,
    number
  >;
  private steps = 0;
  private weight = 0;
  private last = 0;

  get spent(): Readonly<Record<CheckName, number>> {
    return { ...this.ms };
  }

  /** Making a check reads the facts and the history: it counts as well. */
  readonly making = (create: () => Check): Check => {
    const begun = performance.now();
    const check = create();
    this.ms[check.name] += performance.now() - begun;
    return check;
  };

  /** Before the checks are asked. True when this step is timed: then `asked` follows each of them. */
  begin(isFinal: boolean): boolean {
    if (!isFinal && ++this.steps % EVERY !== 0) return false;
    this.weight = isFinal ? 1 : EVERY;
    this.last = performance.now();
    return true;
  }

  asked(name: CheckName): void {
    const now = performance.now();
    this.ms[name] += (now - this.last) * this.weight;
    this.last = now;
  }
}
