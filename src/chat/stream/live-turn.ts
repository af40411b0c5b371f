import { type MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';
import { toProblem } from '../../common/problem';
import { type TurnEvent } from '../../turn/turn-event';
import { translateError } from '../turn-error';
import { encodeEvent } from './encode-event';
import { EventNumbering, type StreamEvent } from './stream-event';

/** A turn that runs, with all its events so far: whoever comes back reads on where they were. */
export class LiveTurn {
  private readonly events: StreamEvent[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly abandoned = new AbortController();
  private readers = 0;
  private ended = false;

  /** Fires when the last reader has left before the end. */
  get signal(): AbortSignal {
    return this.abandoned.signal;
  }

  /** Counts a reader until `client` fires. */
  join(client: AbortSignal): void {
    this.readers++;
    const leave = (): void => {
      if (--this.readers === 0 && !this.ended) this.abandoned.abort(client.reason);
    };
    if (client.aborted) leave();
    else client.addEventListener('abort', leave, { once: true });
  }

  /** Takes the events in, whoever reads them. A failure becomes one `error` event, which is the last. */
  async follow(recordId: string, first: TurnEvent, rest: AsyncIterable<TurnEvent>): Promise<void> {
    const numbering = new EventNumbering(recordId);
    const append = (type: string, data: object): void => {
      this.events.push(numbering.next(type, data));
      for (const wake of this.waiting) wake();
    };
    append(first.type, encodeEvent(first));
    try {
      for await (const event of rest) append(event.type, encodeEvent(event));
    } catch (error) {
      append('error', toProblem(translateError(error)));
    }
    this.ended = true;
    for (const wake of this.waiting) wake();
  }

  /** The events behind the first `after`. */
  read(after: number): Observable<MessageEvent> {
    return new Observable((reader) => {
      let at = Math.min(after, this.events.length);
      const wake = (): void => {
        for (; at < this.events.length && !reader.closed; at++) reader.next(this.events[at] as StreamEvent);
        if (this.ended) reader.complete();
      };
      this.waiting.add(wake);
      reader.add(() => this.waiting.delete(wake));
      wake();
    });
  }
}
