import { DomainError } from '../../common/domain-error';
import { type JsonObject } from '../../common/json';
import { toProblem } from '../../common/problem';
import { type ProblemCode, PROBLEMS } from '../../common/problem-table';
import { type TurnRecord } from '../turn.repository';
import { storedAnswer } from '../stored-answer';
import { type EventPosition } from './event-id';
import { EventNumbering, type StreamEvent } from './stream-event';

type Untold = readonly [type: string, data: object];

/** What is left to tell of a turn that has ended, behind a position in its stream: all of it at first. Pure. */
export function storedEvents(
  record: TurnRecord,
  { number, characters }: Omit<EventPosition, 'recordId'> = { number: 0, characters: 0 },
): readonly StreamEvent[] {
  const numbering = new EventNumbering(record.recordId, number, characters);
  const text = (record.output ?? '').slice(characters);
  const untold: readonly Untold[] = [
    ...opening(record).slice(number),
    ...(text === '' ? [] : [['generation.token', { text }] as const]),
    ending(record),
  ];
  return untold.map(([type, data]) => numbering.next(type, data));
}

/** The events before the answer, as far as the record knows them. */
function opening({
  recordId,
  conversationId,
  viUserId,
  state,
  output,
  options,
  response,
  trace,
}: TurnRecord): Untold[] {
  if (!response) return [];
  const {
    relationship,
    continuity,
    ambiguity_detected: detected,
    reason = null,
    confidence = null,
  } = response;
  const {
    relationship: resolved = 0,
    continuity: built = 0,
    ambiguity: checked = 0,
  } = (trace?.['timings_ms'] ?? {}) as Readonly<Record<string, number>>;
  const start = {
    record_id: recordId,
    conversation_id: conversationId,
    vi_user_id: viUserId,
    mode: trace?.['mode'] ?? 'governed',
  };
  return [
    ['pipeline.start', start],
    ['pipeline.relationship_context', { ...(relationship as JsonObject), resolved_in_ms: resolved }],
    ['pipeline.continuity_pack', { ...(continuity as JsonObject), built_in_ms: resolved + built }],
    ['pipeline.ambiguity_check', { detected, reason, confidence, checked_in_ms: checked }],
    ...(state === 'clarified'
      ? [['ambiguity_detected', { reason, confidence, clarification: output, options }] as const]
      : []),
  ];
}

function ending(record: TurnRecord): Untold {
  const { state, errorCode } = record;
  if (state === 'completed' || state === 'clarified') {
    return ['pipeline.complete', storedAnswer(record)];
  }
  const code: ProblemCode = isProblemCode(errorCode) ? errorCode : 'internal-error';
  return ['error', toProblem(new DomainError(code))];
}

function isProblemCode(code: string | null): code is ProblemCode {
  return code !== null && Object.hasOwn(PROBLEMS, code);
}
