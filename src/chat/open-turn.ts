import { DomainError } from '../common/domain-error';
import { type TurnEvent } from '../turn/turn-event';
import { translateError } from './turn-error';
import { type TurnEnding, type TurnRepository } from './turn.repository';

/** A turn that is claimed and has to be ended exactly once, whatever happens. */
export class OpenTurn {
  private readonly said: string[] = [];
  private ended = false;

  constructor(
    private readonly turns: TurnRepository,
    private readonly recordId: string,
  ) {}

  /** Passes the events of a reply on and keeps what the person has read of it. */
  async *listen<Reply>(events: AsyncGenerator<TurnEvent, Reply>): AsyncGenerator<TurnEvent, Reply> {
    try {
      for (;;) {
        const next = await events.next();
        if (next.done) return next.value;
        if (next.value.type === 'generation.token') this.said.push(next.value.text);
        yield next.value;
      }
    } finally {
      // A reader that leaves ends the reply too; after its own end this does nothing.
      await events.return(undefined as Reply);
    }
  }

  /** Stores the answer. Only then may anybody be told that the turn is complete. */
  async complete(ending: Extract<TurnEnding, { state: 'completed' | 'clarified' }>): Promise<void> {
    if (!(await this.turns.end(this.recordId, ending))) {
      throw new DomainError('internal-error', { detail: 'The turn was ended by somebody else.' });
    }
    this.ended = true;
  }

  /**
   * Stores that the turn came to no end, with what the person has read; nothing where it has ended already.
   * Without an error the reader has left.
   */
  async abandon(error?: unknown): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    const code = error === undefined ? 'request-cancelled' : translateError(error).code;
    const state = code === 'request-cancelled' ? 'cancelled' : 'failed';
    try {
      await this.turns.end(this.recordId, { state, errorCode: code, output: this.said.join('') });
    } catch {
      // The failure that led here is the one to tell of; the turn stays `running`, which says as much.
    }
  }
}
