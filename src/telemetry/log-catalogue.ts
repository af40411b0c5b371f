import { type ProblemCode } from '../common/problem-table';
import { type AmbiguityReason } from '../turn/ambiguity';
import { type AuthorityTiers } from '../turn/continuity-pack';
import { type RelationshipSource, type RelationshipType, type VoiceProfile } from '../turn/relationship';
import { type GovernorOutcome, type ViolationType } from '../turn/violation';

/** A person in a log line: a keyed hash, never the id. */
export type UserHash = `user_${string}`;
/** An id that Vi made up itself. */
export type RecordId = string & { readonly recordId: unique symbol };

/** The name of an error's class, which its author chose and no caller can. */
export type ErrorName = string & { readonly errorName: unique symbol };

/** The name of a class of the framework. */
export type FrameworkContext = string & { readonly frameworkContext: unique symbol };

/**
 * Every line that Vi writes about what it does: name -> component, message and fields. Fields are numbers,
 * booleans, ids of ours and closed unions, so that no text of a person can get in.
 */
export interface LogCatalogue {
  /** The four blocks of the runbook's "Telemetry Validation". */
  relationship_context: {
    userId: UserHash;
    source: RelationshipSource;
    relationship_type: RelationshipType;
    voice_profile: VoiceProfile;
    trust_level: number;
  };
  ambiguity_detected: { reason: AmbiguityReason; input: { characters: number }; confidence: number };
  governor_violation: { violation_type: ViolationType; attempt: `${number}/${number}`; duration_ms: number };
  continuity_pack: {
    locked_facts: number;
    fact_ledger_size: number;
    relationship_context: { type: RelationshipType; trust_level: number };
    authority_tiers: AuthorityTiers;
    size_bytes: number;
  };
  turn_completed: {
    record_id: RecordId;
    userId: UserHash;
    clarified: boolean;
    attempts: number;
    outcome: GovernorOutcome;
    duration_ms: number;
  };
  turn_cancelled: { duration_ms: number };
  turn_failed: { code: ProblemCode; error: ErrorName; duration_ms: number };
  request_failed: { code: ProblemCode; error: ErrorName };
  request_refused: { code: 'shutting-down' };
  observer_failed: { error: ErrorName };
  database_revived: Record<never, never>;
  database_not_revived: { error: ErrorName };
  database_moved: Record<never, never>;
  framework_warning: { context: FrameworkContext };
  framework_failure: { context: FrameworkContext };
}

export type LogEvent = keyof LogCatalogue;

/** Level, and the message with its component in brackets, as the runbook's log commands look for them. */
export const LOG_LINES: Readonly<Record<LogEvent, readonly ['info' | 'warn' | 'error', string]>> = {
  relationship_context: ['info', '[RelationshipResolver] Resolving relationship'],
  ambiguity_detected: ['info', '[AmbiguityGate] Ambiguity detected'],
  governor_violation: ['info', '[Governor] Violation detected, regenerating'],
  continuity_pack: ['info', '[Pipeline] ContinuityPack built'],
  turn_completed: ['info', '[Pipeline] Turn completed'],
  turn_cancelled: ['info', '[Pipeline] Turn cancelled'],
  turn_failed: ['error', '[Pipeline] Turn failed'],
  request_failed: ['error', '[Http] Request failed'],
  request_refused: ['warn', '[Http] Request refused while Vi stops'],
  observer_failed: ['error', '[Telemetry] Observer failed'],
  database_revived: ['warn', '[Database] Embedded PostgreSQL had died and was started again'],
  database_not_revived: ['error', '[Database] Embedded PostgreSQL died and does not start'],
  database_moved: ['error', '[Database] Embedded PostgreSQL has another port now: Vi stops'],
  framework_warning: ['warn', '[Nest] Warning of the framework'],
  framework_failure: ['error', '[Nest] Failure inside the framework'],
};

export function errorName(error: unknown): ErrorName {
  return (error instanceof Error ? error.constructor.name : typeof error) as ErrorName;
}
