import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '../common/domain-error';

/** security.md, test 25: a stop waits this long for the turns that are under way. */
const DRAIN_MS = 25_000;
const POLL_MS = 25;
/** security.md's limit for an answer, with all its attempts and tools. */
export const TURN_LIMIT_MS = 60_000;

/** Knows which turns are under way, so that a stop can wait for them and end the rest in order. */
@Injectable()
export class TurnsInFlight implements BeforeApplicationShutdown {
  private readonly running = new Set<AbortController>();
  private readonly stop = new AbortController();

  /** Fires, with `shutting-down`, as soon as Vi begins to stop. */
  get stopping(): AbortSignal {
    return this.stop.signal;
  }

  /** Takes a turn up; its signal fires when the client leaves or Vi stops. Throws `shutting-down` once Vi does. */
  begin(client: AbortSignal): { readonly signal: AbortSignal; readonly end: () => void } {
    this.stopping.throwIfAborted();
    const controller = new AbortController();
    const leave = (): void => controller.abort(client.reason);
    if (client.aborted) leave();
    else client.addEventListener('abort', leave, { once: true });
    this.running.add(controller);
    const limit = setTimeout(() => controller.abort(new DomainError('model-timeout')), TURN_LIMIT_MS);
    limit.unref();
    return {
      signal: controller.signal,
      end: () => {
        clearTimeout(limit);
        client.removeEventListener('abort', leave);
        this.running.delete(controller);
      },
    };
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort(new DomainError('shutting-down', { retryAfterSeconds: 1 }));
    const deadline = performance.now() + DRAIN_MS;
    while (this.running.size > 0 && performance.now() < deadline) await sleep(POLL_MS);
    for (const controller of this.running) controller.abort(this.stopping.reason);
    while (this.running.size > 0 && performance.now() < deadline + 2_000) await sleep(POLL_MS);
  }
}
