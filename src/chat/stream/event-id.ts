import { isUuid } from '../../common/uuid';

/** Where in the stream of a turn an event stands. */
export interface EventPosition {
  readonly recordId: string;
  /** From 1. */
  readonly number: number;
  /** UTF-16 units of the answer that were sent with this event and before it. */
  readonly characters: number;
}

const ID = /^([0-9a-f-]{36}):([1-9][0-9]{0,6}):(0|[1-9][0-9]{0,8})$/;

/** `<record_id>:<number>:<characters>`: all that is needed to go on, wherever and whenever. */
export function toEventId({ recordId, number, characters }: EventPosition): string {
  return `${recordId}:${number}:${characters}`;
}

/** Undefined for what is no id of Vi's. */
export function parseEventId(text: string): EventPosition | undefined {
  const [, recordId = '', number, characters] = ID.exec(text) ?? [];
  return isUuid(recordId) ? { recordId, number: Number(number), characters: Number(characters) } : undefined;
}
