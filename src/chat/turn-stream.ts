import { type MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';
import { assertNever } from '../common/assert-never';
import { toProblem } from '../common/problem';
import { type TurnEvent } from '../turn/turn-event';
import { toChatResponse, toContinuityResponse, toRelationshipResponse } from './chat.response';
import { translateError } from './turn-error';

/** Proxies close a connection that is silent for long; a comment line keeps it open. */
const HEARTBEAT_MS = 15_000;

function dataOf(event: TurnEvent): object {
  switch (event.type) {
    case 'pipeline.start':
      return { record_id: event.recordId, conversation_id: event.conversationId, vi_user_id: event.viUserId };
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

/**
 * The events of a turn as server-sent events, from the one that was awaited on. Ids are
 * `<record_id>:<number>`. A failure becomes one `error` event that ends the stream; a reader that leaves
 * ends the turn.
 */
export function turnStream(
  first: TurnEvent,
  rest: AsyncGenerator<TurnEvent, void>,
): Observable<MessageEvent> {
  const recordId = first.type === 'pipeline.start' ? first.recordId : '';
  return new Observable((reader) => {
    let count = 0;
    const send = (type: string, data: object): void =>
      reader.next({ type, data, id: `${recordId}:${++count}` });
    const heartbeat = setInterval(() => reader.next({ comment: 'still here' }), HEARTBEAT_MS);
    const pump = async (): Promise<void> => {
      send(first.type, dataOf(first));
      try {
        for await (const event of rest) {
          send(event.type, dataOf(event));
          if (reader.closed) break;
        }
      } catch (error) {
        send('error', toProblem(translateError(error)));
      } finally {
        clearInterval(heartbeat);
        reader.complete();
      }
    };
    void pump();
    return () => clearInterval(heartbeat);
  });
}
