import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { AMBIGUITY_REASONS } from '../turn/ambiguity';
import { VIOLATION_TYPES } from '../turn/violation';

/** How a turn ended, as a label. */
export const TURN_OUTCOMES = ['answered', 'clarified', 'refused', 'failed', 'cancelled'] as const;
export type TurnOutcome = (typeof TURN_OUTCOMES)[number];

/** What Prometheus reads. Labels come from closed unions only; none of them can name a person. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly chatLatency = new Histogram({
    name: 'vi_chat_latency_seconds',
    help: 'Time from the call to the end of a turn, the model included. The runbook watches p50 and p99: below 0.5.',
    labelNames: ['outcome'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers: [this.registry],
  });

  readonly chatRequests = new Counter({
    name: 'vi_chat_requests_total',
    help: 'Turns that were asked for.',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });

  readonly ambiguityDetected = new Counter({
    name: 'vi_ambiguity_detected_total',
    help: 'Turns that ended in a question back. The runbook watches the rate: below 5 % of normal input.',
    labelNames: ['reason'] as const,
    registers: [this.registry],
  });

  readonly relationshipResolve = new Histogram({
    name: 'vi_relationship_resolve_seconds',
    help: 'Time to read and decide the relationship. The runbook watches it: below 0.05.',
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5],
    registers: [this.registry],
  });

  readonly governorRegenerations = new Histogram({
    name: 'vi_governor_regenerations',
    help: 'Drafts per turn beyond the first. The runbook watches the attempts: below 1.2 on average, so below 0.2 here.',
    buckets: [0, 1, 2, 3, 4],
    registers: [this.registry],
  });

  readonly governorViolations = new Counter({
    name: 'vi_governor_violations_total',
    help: 'Drafts that the Governor stopped.',
    labelNames: ['type'] as const,
    registers: [this.registry],
  });

  readonly continuityPackBytes = new Histogram({
    name: 'vi_continuity_pack_bytes',
    help: 'Serialised size of the ContinuityPack. The runbook watches it: below 50 KB.',
    buckets: [500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    // A counter that has not counted yet is 0, not absent: a rate over it would have no beginning.
    for (const outcome of TURN_OUTCOMES) this.chatRequests.inc({ outcome }, 0);
    for (const reason of AMBIGUITY_REASONS) this.ambiguityDetected.inc({ reason }, 0);
    for (const type of VIOLATION_TYPES) this.governorViolations.inc({ type }, 0);
  }
}
