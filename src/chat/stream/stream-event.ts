import { toEventId } from './event-id';

/** An event as it goes over the wire. */
export interface StreamEvent {
  readonly type: string;
  readonly data: object;
  readonly id: string;
}

/** Numbers the events of one turn from a position on, and counts the text in them. */
export class EventNumbering {
  constructor(
    private readonly recordId: string,
    private number = 0,
    private characters = 0,
  ) {}

  next(type: string, data: object): StreamEvent {
    if (type === 'generation.token') this.characters += (data as { readonly text: string }).text.length;
    const { recordId, characters } = this;
    return { type, data, id: toEventId({ recordId, number: ++this.number, characters }) };
  }
}
