/** Hears what becomes of a server that died. */
export interface RevivalObserver {
  readonly revived: () => void;
  /** It did not start; it is tried again. Told once for each time that the server died. */
  readonly failed: (error: unknown) => void;
  /** It runs at another address now: whoever holds the old one has to start anew. */
  readonly moved: () => void;
}

export interface RevivalSteps {
  readonly isRunning: () => boolean;
  /** Starts the server where it does not run. @returns whether it has kept its address */
  readonly revive: () => Promise<boolean>;
  /** Keeps other processes, which may be about to start or stop the same server, away. */
  readonly locked: <T>(work: () => Promise<T>) => Promise<T>;
}

const INTERVAL_MS = 1_000;

/** Looks after a server whose death nobody else would notice: it is no child of the process that uses it. */
export class Revival {
  private timer: NodeJS.Timeout | undefined;
  private observer: RevivalObserver | undefined;
  private ended = false;
  private failing = false;

  constructor(private readonly steps: RevivalSteps) {}

  begin(observer: RevivalObserver): void {
    this.observer = observer;
    this.next();
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  private next(): void {
    if (this.ended) return;
    this.timer = setTimeout(() => void this.look().finally(() => this.next()), INTERVAL_MS);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    if (this.steps.isRunning()) return;
    try {
      await this.steps.locked(async () => {
        // Whoever released it while this waited has stopped it on purpose.
        if (this.ended) return;
        const kept = await this.steps.revive();
        this.failing = false;
        if (kept) this.observer?.revived();
        else this.observer?.moved();
      });
    } catch (error) {
      if (!this.failing) this.observer?.failed(error);
      this.failing = true;
    }
  }
}
