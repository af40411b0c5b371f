import { type TurnEvent } from '../turn/turn-event';
import { type Metrics, type TurnOutcome } from './metrics';
import { type TurnEnd, type TurnObserver } from './turn-observer';

/** Counts and times one turn. */
export class MetricsObserver implements TurnObserver {
  private answered: TurnOutcome = 'answered';
  private begun = false;

  constructor(private readonly metrics: Metrics) {}

  onEvent(event: TurnEvent): void {
    switch (event.type) {
      case 'pipeline.start':
        this.begun = true;
        break;
      case 'pipeline.relationship_context':
        this.metrics.relationshipResolve.observe(event.resolvedInMs / 1000);
        break;
      case 'pipeline.continuity_pack':
        this.metrics.continuityPackBytes.observe(event.pack.sizeBytes);
        break;
      case 'ambiguity_detected':
        this.answered = 'clarified';
        this.metrics.ambiguityDetected.inc({ reason: event.finding.reason });
        break;
      case 'governor.violation':
        this.metrics.governorViolations.inc({ type: event.violationType });
        break;
      case 'pipeline.complete':
        this.metrics.governorRegenerations.observe(Math.max(0, event.answer.governor.attempts - 1));
        break;
      case 'pipeline.ambiguity_check':
      case 'generation.token':
        break;
    }
  }

  onEnd(end: TurnEnd, durationMs: number): void {
    const outcome = this.outcomeOf(end);
    this.metrics.chatRequests.inc({ outcome });
    this.metrics.chatLatency.observe({ outcome }, durationMs / 1000);
  }

  /** What fails before the turn has begun was the caller's mistake or an overload: nothing was asked of Vi yet. */
  private outcomeOf(end: TurnEnd): TurnOutcome {
    if (end.type === 'complete') return this.answered;
    if (end.type === 'cancelled') return 'cancelled';
    return this.begun ? 'failed' : 'refused';
  }
}
