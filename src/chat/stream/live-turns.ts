import { Injectable, type MessageEvent } from '@nestjs/common';
import { type Observable } from 'rxjs';
import { type TurnEvent } from '../../turn/turn-event';
import { LiveTurn } from './live-turn';
import { withHeartbeat } from './with-heartbeat';

/** The streamed turns that run in this process. */
@Injectable()
export class LiveTurns {
  private readonly turns = new Map<string, LiveTurn>();

  /** Begins a turn and streams it. Rejects where it fails before its first event: that is a real HTTP error. */
  async begin(
    client: AbortSignal,
    open: (signal: AbortSignal) => AsyncGenerator<TurnEvent, void>,
  ): Promise<Observable<MessageEvent>> {
    const turn = new LiveTurn();
    turn.join(client);
    const events = open(turn.signal);
    const first = await events.next();
    if (first.done || first.value.type !== 'pipeline.start') throw new Error('a turn begins with its start');
    const { recordId } = first.value;
    this.turns.set(recordId, turn);
    void turn.follow(recordId, first.value, events).finally(() => this.turns.delete(recordId));
    return withHeartbeat(turn.read(0));
  }

  /** Reads a running turn from behind the first `after` events; undefined where it does not run here. */
  rejoin(recordId: string, after: number, client: AbortSignal): Observable<MessageEvent> | undefined {
    const turn = this.turns.get(recordId);
    turn?.join(client);
    return turn && withHeartbeat(turn.read(after));
  }
}
