/** Times the stages of a turn, in milliseconds of a monotonic clock, rounded to microseconds. */
export class Stopwatch {
  private last = performance.now();
  private readonly times: Record<string, number> = {};

  /** Ends a stage: the time since the last one ended. */
  lap(stage: string): number {
    const now = performance.now();
    const time = Math.round((now - this.last) * 1000) / 1000;
    this.last = now;
    this.times[stage] = time;
    return time;
  }

  /** Leaves out what went by outside of any stage, such as a reader that was slow to take an event. */
  restart(): void {
    this.last = performance.now();
  }

  laps(): Readonly<Record<string, number>> {
    return this.times;
  }
}
