import { type TurnEvent } from '../turn/turn-event';
import { type EventLog } from './event-log';
import { type TurnObserver } from './turn-observer';

/** The four blocks of the runbook's "Telemetry Validation", while staging validation is on. */
export class StagingObserver implements TurnObserver {
  private viUserId = '';

  constructor(private readonly log: EventLog) {}

  onEvent(event: TurnEvent): void {
    switch (event.type) {
      case 'pipeline.start':
        this.viUserId = event.viUserId;
        break;
      case 'pipeline.relationship_context':
        this.log.write('relationship_context', () => ({
          userId: this.log.userHash(this.viUserId),
          source: event.relationship.source,
          relationship_type: event.relationship.relationshipType,
          voice_profile: event.relationship.voiceProfile,
          trust_level: event.relationship.trustLevel,
        }));
        break;
      case 'pipeline.continuity_pack':
        this.log.write('continuity_pack', () => ({
          locked_facts: event.pack.lockedFacts,
          fact_ledger_size: event.pack.factLedgerSize,
          relationship_context: {
            type: event.pack.relationship.relationshipType,
            trust_level: event.pack.relationship.trustLevel,
          },
          authority_tiers: event.pack.authorityTiers,
          size_bytes: event.pack.sizeBytes,
        }));
        break;
      case 'pipeline.ambiguity_check': {
        const { finding, messageLength } = event;
        if (finding) {
          this.log.write('ambiguity_detected', () => ({
            reason: finding.reason,
            input: { characters: messageLength },
            confidence: finding.confidence,
          }));
        }
        break;
      }
      case 'governor.violation':
        this.log.write('governor_violation', () => ({
          violation_type: event.violationType,
          attempt: `${event.attempt}/${event.maxAttempts}`,
          duration_ms: Math.round(event.durationMs),
        }));
        break;
      case 'ambiguity_detected':
      case 'generation.token':
      case 'pipeline.complete':
        break;
    }
  }
}
