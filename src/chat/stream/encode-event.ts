import { assertNever } from '../../common/assert-never';
import { type TurnEvent } from '../../turn/turn-event';
import { toChatResponse, toContinuityResponse, toRelationshipResponse } from '../chat.response';

/** The data of an event as callers get it. */
export function encodeEvent(event: TurnEvent): object {
  switch (event.type) {
    case 'pipeline.start':
      return {
        record_id: event.recordId,
        conversation_id: event.conversationId,
        vi_user_id: event.viUserId,
        mode: event.mode,
      };
    case 'pipeline.relationship_context':
      return { ...toRelationshipResponse(event.relationship), resolved_in_ms: event.resolvedInMs };
    case 'pipeline.continuity_pack':
      return { ...toContinuityResponse(event.pack), built_in_ms: event.builtInMs };
    case 'pipeline.ambiguity_check':
      return {
        detected: event.finding !== null,
        reason: event.finding?.reason ?? null,
        confidence: event.finding?.confidence ?? null,
        checked_in_ms: event.checkedInMs,
      };
    case 'ambiguity_detected':
      return {
        reason: event.finding.reason,
        confidence: event.finding.confidence,
        clarification: event.clarification.text,
        options: event.clarification.options,
      };
    case 'generation.token':
      return { text: event.text };
    case 'governor.violation':
      return {
        violation_type: event.violationType,
        attempt: event.attempt,
        max_attempts: event.maxAttempts,
        regenerating: event.regenerating,
      };
    case 'pipeline.complete':
      return toChatResponse(event.answer);
    default:
      return assertNever(event);
  }
}
