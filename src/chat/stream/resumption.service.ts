import { Injectable, type MessageEvent } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { from, type Observable } from 'rxjs';
import { DomainError } from '../../common/domain-error';
import { toProblem } from '../../common/problem';
import { type Principal } from '../../turn/principal';
import { RecordAccess } from '../record-access';
import { type TurnRecord } from '../turn.repository';
import { TURN_LIMIT_MS, TurnsInFlight } from '../turns-in-flight';
import { translateError } from '../turn-error';
import { type EventPosition, parseEventId } from './event-id';
import { LiveTurns } from './live-turns';
import { storedEvents } from './stored-events';
import { EventNumbering, type StreamEvent } from './stream-event';
import { withHeartbeat } from './with-heartbeat';

/** How often a turn that runs in another process is looked at. */
const LOOK_MS = 250;

/** A client that comes back gets the rest of its turn, and no second one. */
@Injectable()
export class ResumptionService {
  constructor(
    private readonly records: RecordAccess,
    private readonly live: LiveTurns,
    private readonly inFlight: TurnsInFlight,
  ) {}

  /** What follows the event with this id. Throws `record-not-found` for what is no turn of the caller's. */
  async resume(
    caller: Principal,
    lastEventId: string,
    client: AbortSignal,
  ): Promise<Observable<MessageEvent>> {
    const position = parseEventId(lastEventId);
    if (!position) throw new DomainError('record-not-found');
    const record = await this.records.find(caller, position.recordId);
    return (
      this.live.rejoin(position.recordId, position.number, client) ??
      withHeartbeat(from(this.rest(caller, record, position, client)))
    );
  }

  private async *rest(
    caller: Principal,
    record: TurnRecord,
    position: EventPosition,
    client: AbortSignal,
  ): AsyncGenerator<StreamEvent, void> {
    try {
      yield* storedEvents(await this.ended(caller, record, client), position);
    } catch (error) {
      const { recordId, number, characters } = position;
      const { stopping } = this.inFlight;
      const reason: unknown = stopping.aborted ? stopping.reason : error;
      yield new EventNumbering(recordId, number, characters).next('error', toProblem(translateError(reason)));
    }
  }

  private async ended(caller: Principal, record: TurnRecord, client: AbortSignal): Promise<TurnRecord> {
    const limit = performance.now() + TURN_LIMIT_MS;
    // A stop does not wait for those who wait: they may go on at another process.
    const signal = AbortSignal.any([client, this.inFlight.stopping]);
    let latest = record;
    while (latest.state === 'running') {
      if (performance.now() > limit) throw new DomainError('model-timeout');
      await sleep(LOOK_MS, undefined, { signal });
      latest = await this.records.find(caller, record.recordId);
    }
    return latest;
  }
}
