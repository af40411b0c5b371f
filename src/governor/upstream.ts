type UpstreamItem =
  { readonly type: 'text'; readonly text: string } | { readonly type: 'end' } | { readonly type: 'expired' };

/**
 * One attempt's iterator with its own AbortController, chained to the caller's signal and to an optional limit of
 * time. A source that ignores its signal is left behind, not waited for.
 */
export class Upstream {
  private readonly controller = new AbortController();
  private readonly iterator: AsyncIterator<string>;
  private readonly stopped: Promise<UpstreamItem>;
  private readonly forget: () => void;
  private waiting = false;
  private ended = false;

  /** `limitMs`: after so many milliseconds `next` answers `expired`. Throws the signal's reason if it has fired. */
  constructor(open: (signal: AbortSignal) => AsyncIterable<string>, signal: AbortSignal, limitMs?: number) {
    signal.throwIfAborted();
    let timer: NodeJS.Timeout | undefined;
    let abort = (): void => undefined;
    this.stopped = new Promise((resolve, reject) => {
      abort = () => {
        this.controller.abort(signal.reason);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', abort, { once: true });
      if (limitMs !== undefined) timer = setTimeout(() => resolve({ type: 'expired' }), Math.max(0, limitMs));
    });
    this.stopped.catch(() => undefined);
    this.forget = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    };
    try {
      this.iterator = open(this.controller.signal)[Symbol.asyncIterator]();
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  async next(): Promise<UpstreamItem> {
    this.waiting = true;
    const own = this.iterator.next().then(
      (result): UpstreamItem => {
        this.waiting = false;
        this.ended = result.done === true;
        return result.done ? { type: 'end' } : { type: 'text', text: result.value };
      },
      (error: unknown) => {
        this.waiting = false;
        this.ended = true;
        throw error;
      },
    );
    // Whoever loses the race must not become an unhandled rejection.
    own.catch(() => undefined);
    return Promise.race([own, this.stopped]);
  }

  /** Aborts the source unless it has ended, and lets it clean up. */
  async close(): Promise<void> {
    this.forget();
    if (this.ended) return;
    this.controller.abort(new DOMException('the Governor ended this attempt', 'AbortError'));
    const closing = Promise.resolve(this.iterator.return?.()).catch(() => undefined);
    // `return` of a generator waits for its pending await: only an idle source is waited for.
    if (!this.waiting) await closing;
  }
}
