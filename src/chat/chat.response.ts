import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AMBIGUITY_REASONS, type AmbiguityReason } from '../turn/ambiguity';
import {
  INTERACTION_MODES,
  RELATIONSHIP_SOURCES,
  RELATIONSHIP_TYPES,
  type RelationshipContext,
  TONE_PREFERENCES,
  VOICE_PROFILES,
} from '../turn/relationship';
import { type TurnAnswer } from '../turn/turn-answer';
import { VIOLATION_TYPES, type ViolationType } from '../turn/violation';

export class RelationshipResponse {
  @ApiProperty({ enum: RELATIONSHIP_TYPES })
  relationship_type!: string;
  @ApiProperty({ minimum: 0, maximum: 100 })
  trust_level!: number;
  @ApiProperty({ enum: VOICE_PROFILES })
  voice_profile!: string;
  @ApiProperty({ enum: TONE_PREFERENCES })
  tone_preference!: string;
  @ApiProperty({ enum: INTERACTION_MODES })
  interaction_mode!: string;
  @ApiProperty({ enum: RELATIONSHIP_SOURCES })
  source!: string;
}

class AuthorityTiersResponse {
  @ApiProperty()
  locked!: number;
  @ApiProperty()
  explicit!: number;
  @ApiProperty()
  inferred!: number;
  @ApiProperty()
  ephemeral!: number;
}

export class ContinuityResponse {
  @ApiProperty()
  locked_facts!: number;
  @ApiProperty()
  fact_ledger_size!: number;
  @ApiProperty()
  authority_tiers!: AuthorityTiersResponse;
  @ApiProperty()
  size_bytes!: number;
}

class ViolationResponse {
  @ApiProperty({ enum: VIOLATION_TYPES })
  type!: ViolationType;
  @ApiProperty()
  rule!: string;
  @ApiProperty()
  attempt!: number;
}

class GovernorResponse {
  @ApiProperty({ minimum: 0, maximum: 5, description: '0 where no model was asked.' })
  attempts!: number;
  @ApiProperty({ type: [ViolationResponse] })
  violations!: ViolationResponse[];
  @ApiProperty({ enum: ['passed', 'regenerated', 'completed_safely', 'withheld'] })
  outcome!: string;
}

class UsageResponse {
  @ApiProperty()
  input_tokens!: number;
  @ApiProperty()
  output_tokens!: number;
}

export class ChatResponse {
  @ApiProperty({ example: 'Could you clarify what you mean? I could not make out a question or a request.' })
  output!: string;
  @ApiProperty()
  ambiguity_detected!: boolean;
  @ApiPropertyOptional({ enum: AMBIGUITY_REASONS })
  reason?: AmbiguityReason;
  @ApiPropertyOptional({ minimum: 0, maximum: 1 })
  confidence?: number;
  @ApiPropertyOptional({ type: [String], description: 'Readings to choose from, at most three.' })
  options?: string[];
  @ApiProperty({ format: 'uuid' })
  record_id!: string;
  @ApiProperty({ format: 'uuid' })
  conversation_id!: string;
  @ApiProperty({ format: 'uuid' })
  vi_user_id!: string;
  @ApiProperty()
  relationship!: RelationshipResponse;
  @ApiProperty()
  continuity!: ContinuityResponse;
  @ApiProperty()
  governor!: GovernorResponse;
  @ApiProperty({ example: 'offline' })
  model!: string;
  @ApiPropertyOptional()
  usage?: UsageResponse;
}

export function toRelationshipResponse(context: RelationshipContext): RelationshipResponse {
  return {
    relationship_type: context.relationshipType,
    trust_level: context.trustLevel,
    voice_profile: context.voiceProfile,
    tone_preference: context.tonePreference,
    interaction_mode: context.interactionMode,
    source: context.source,
  };
}

export function toContinuityResponse(continuity: TurnAnswer['continuity']): ContinuityResponse {
  return {
    locked_facts: continuity.lockedFacts,
    fact_ledger_size: continuity.factLedgerSize,
    authority_tiers: continuity.authorityTiers,
    size_bytes: continuity.sizeBytes,
  };
}

/** The answer as callers get it: the same from both endpoints. */
export function toChatResponse(answer: TurnAnswer): ChatResponse {
  const { finding, options, usage } = answer;
  return {
    output: answer.output,
    ambiguity_detected: finding !== null,
    ...(finding ? { reason: finding.reason, confidence: finding.confidence } : {}),
    ...(options.length > 0 ? { options: [...options] } : {}),
    record_id: answer.recordId,
    conversation_id: answer.conversationId,
    vi_user_id: answer.viUserId,
    relationship: toRelationshipResponse(answer.relationship),
    continuity: toContinuityResponse(answer.continuity),
    governor: {
      attempts: answer.governor.attempts,
      violations: answer.governor.violations.map(({ type, rule, attempt }) => ({ type, rule, attempt })),
      outcome: answer.governor.outcome,
    },
    model: answer.model,
    ...(usage ? { usage } : {}),
  };
}
