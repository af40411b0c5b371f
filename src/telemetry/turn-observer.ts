import { type TurnEvent } from '../turn/turn-event';

export type TurnEnd =
  | { readonly type: 'complete' }
  /** The client left. */
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly error: unknown };

/** Hears what happens in one turn. Synchronous, and nothing that it throws reaches the turn. */
export interface TurnObserver {
  onEvent?(event: TurnEvent): void;
  /** Once, after the last event. Milliseconds from the call to the end. */
  onEnd?(end: TurnEnd, durationMs: number): void;
}

/** Passes the events of a turn on, and tells the observers. */
export async function* tap(
  events: AsyncGenerator<TurnEvent, void>,
  observers: readonly TurnObserver[],
  onObserverError: (error: unknown) => void,
): AsyncGenerator<TurnEvent, void> {
  const begun = performance.now();
  const tell = (say: (observer: TurnObserver) => void): void => {
    for (const observer of observers) {
      try {
        say(observer);
      } catch (error) {
        onObserverError(error);
      }
    }
  };
  let end: TurnEnd = { type: 'cancelled' };
  try {
    for await (const event of events) {
      tell((observer) => observer.onEvent?.(event));
      if (event.type === 'pipeline.complete') end = { type: 'complete' };
      yield event;
    }
  } catch (error) {
    end = { type: 'failed', error };
    throw error;
  } finally {
    tell((observer) => observer.onEnd?.(end, performance.now() - begun));
  }
}
