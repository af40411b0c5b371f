import { Injectable } from '@nestjs/common';
import { type ProblemCode } from '../common/problem-table';
import { LogConfig } from '../config/config';
import { type TurnEvent } from '../turn/turn-event';
import { EventLog } from './event-log';
import { errorName } from './log-catalogue';
import { Metrics } from './metrics';
import { MetricsObserver } from './metrics.observer';
import { StagingObserver } from './staging.observer';
import { TurnLogObserver } from './turn-log.observer';
import { tap, type TurnObserver } from './turn-observer';

/** Everything that watches turns. */
@Injectable()
export class TurnObservers {
  constructor(
    private readonly metrics: Metrics,
    private readonly log: EventLog,
    private readonly config: LogConfig,
  ) {}

  /** `codeOf` names the failures of the pipeline, which knows where they come from. */
  watch(
    events: AsyncGenerator<TurnEvent, void>,
    codeOf: (error: unknown) => ProblemCode,
  ): AsyncGenerator<TurnEvent, void> {
    const observers: TurnObserver[] = [
      new MetricsObserver(this.metrics),
      new TurnLogObserver(this.log, codeOf),
    ];
    if (this.config.staging) observers.unshift(new StagingObserver(this.log));
    return tap(events, observers, (error) =>
      this.log.write('observer_failed', () => ({ error: errorName(error) })),
    );
  }
}
