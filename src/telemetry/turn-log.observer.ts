import { type ProblemCode } from '../common/problem-table';
import { type TurnEvent } from '../turn/turn-event';
import { type EventLog } from './event-log';
import { errorName, type RecordId } from './log-catalogue';
import { markTold } from './request-log';
import { type TurnEnd, type TurnObserver } from './turn-observer';

/** One line a turn: how it ended. */
export class TurnLogObserver implements TurnObserver {
  private complete: Extract<TurnEvent, { type: 'pipeline.complete' }> | undefined;
  private begun = false;

  constructor(
    private readonly log: EventLog,
    private readonly codeOf: (error: unknown) => ProblemCode,
  ) {}

  onEvent(event: TurnEvent): void {
    if (event.type === 'pipeline.start') this.begun = true;
    if (event.type === 'pipeline.complete') this.complete = event;
  }

  onEnd(end: TurnEnd, durationMs: number): void {
    const duration_ms = Math.round(durationMs);
    if (end.type === 'cancelled') return this.log.write('turn_cancelled', () => ({ duration_ms }));
    if (end.type === 'failed') {
      // A refused request is the caller's affair: it has its answer, and its lines would be theirs to multiply.
      if (!this.begun) return;
      const code = this.codeOf(end.error);
      if (code === 'request-cancelled') return this.log.write('turn_cancelled', () => ({ duration_ms }));
      markTold(end.error);
      return this.log.write('turn_failed', () => ({ code, error: errorName(end.error), duration_ms }));
    }
    const answer = this.complete?.answer;
    if (!answer) return;
    this.log.write('turn_completed', () => ({
      record_id: answer.recordId as RecordId,
      userId: this.log.userHash(answer.viUserId),
      clarified: answer.finding !== null,
      attempts: answer.governor.attempts,
      outcome: answer.governor.outcome,
      duration_ms,
    }));
  }
}
