import { abortError } from '../abort-error';
import { ModelFailure } from '../model-failure';
import { type GenerationLimits } from './generation-limits';

/**
 * The time limits of one generation and its caller's signal, as one signal for the upstream call.
 * Must be closed: until then it holds timers and a listener on the caller's signal.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #limits: GenerationLimits;
  readonly #caller: AbortSignal;
  readonly #total: NodeJS.Timeout;
  #token: NodeJS.Timeout | undefined;
  #betweenTokens = false;
  #paused = false;
  #complete = false;
  #cause: Error | undefined;

  constructor(limits: GenerationLimits, caller: AbortSignal, streamed: boolean) {
    this.#limits = limits;
    this.#caller = caller;
    this.#total = setTimeout(this.#expire, limits.totalMs);
    if (streamed) this.#token = setTimeout(this.#expireToken, limits.firstTokenMs);
    if (caller.aborted) this.#abort();
    else caller.addEventListener('abort', this.#abort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Why the upstream call was stopped: a timeout, the caller, or undefined when it was not. */
  get cause(): Error | undefined {
    return this.#cause;
  }

  get callerLeft(): boolean {
    return this.#caller.aborted;
  }

  /** A token arrived: the limit between tokens counts from now. */
  token(): void {
    if (this.#betweenTokens) {
      this.#token?.refresh();
      return;
    }
    this.#betweenTokens = true;
    clearTimeout(this.#token);
    this.#token = setTimeout(this.#expireToken, this.#limits.betweenTokensMs);
  }

  /** The consumer works; its time is not the model's, except for the total. */
  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.token();
  }

  /** The answer is complete: what may still follow (usage, the end of the stream) is worth this many ms. */
  grace(ms: number): void {
    clearTimeout(this.#token);
    this.#token = setTimeout(() => this.#controller.abort(), ms);
  }

  /** The body was read to its end, so the connection may serve the next call. */
  complete(): void {
    this.#complete = true;
  }

  close(): void {
    clearTimeout(this.#total);
    clearTimeout(this.#token);
    this.#caller.removeEventListener('abort', this.#abort);
    if (!this.#complete && !this.#controller.signal.aborted) this.#controller.abort();
  }

  readonly #abort = (): void => this.#stop(abortError());

  readonly #expire = (): void => this.#stop(new ModelFailure('timeout'));

  readonly #expireToken = (): void => {
    if (!this.#paused) this.#expire();
  };

  #stop(cause: Error): void {
    this.#cause ??= cause;
    this.#controller.abort();
  }
}
