import { createParser } from 'eventsource-parser';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';

/** Parsed JSON: what is in it is for the test to say. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Parsed = any;

export interface Call {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object goes out as JSON, a string or bytes as they are. */
  readonly body?: object | string | Buffer;
  /** The credential of the Authorization header. */
  readonly token?: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  /** The parsed body; undefined where it is no JSON. */
  readonly json: Parsed;
}

export interface ServerSentEvent {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: Parsed;
}

/** Longer than this is a hang, not an answer. */
const HANG_MS = 15_000;

/** One request on a connection of its own. Unlike fetch it sends whatever it is told, a foreign Host too. */
export async function send(url: string, call: Call): Promise<Answer> {
  const response = await open(url, call);
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return { status: response.statusCode ?? 0, headers: response.headers, text, json: parse(text) };
}

/** A stream of events that is read by an independent parser, event by event. */
export class EventStream implements AsyncIterable<ServerSentEvent> {
  readonly comments: string[] = [];
  readonly #response: IncomingMessage;

  private constructor(response: IncomingMessage) {
    this.#response = response;
  }

  /** Rejects where the answer is no stream: with its status in the message. */
  static async open(url: string, call: Call): Promise<EventStream> {
    const response = await open(url, call);
    if (!response.headers['content-type']?.startsWith('text/event-stream'))
      throw new Error(`${response.statusCode} is no stream of events`);
    return new EventStream(response);
  }

  get status(): number {
    return this.#response.statusCode ?? 0;
  }

  get headers(): IncomingMessage['headers'] {
    return this.#response.headers;
  }

  /** Hangs up in the middle. */
  leave(): void {
    this.#response.destroy();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ServerSentEvent, void> {
    const ready: ServerSentEvent[] = [];
    const parser = createParser({
      onEvent: ({ id, event, data }) => ready.push({ id, event, data: JSON.parse(data) }),
      onComment: (comment) => this.comments.push(comment),
    });
    const decoder = new TextDecoder();
    for await (const chunk of this.#response) {
      parser.feed(decoder.decode(chunk as Buffer, { stream: true }));
      yield* ready.splice(0);
    }
  }

  /** All events to the end. */
  async all(): Promise<ServerSentEvent[]> {
    const events: ServerSentEvent[] = [];
    for await (const event of this) events.push(event);
    return events;
  }
}

function open(url: string, call: Call): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = start(url, call);
    outgoing.setTimeout(HANG_MS, () => outgoing.destroy(new Error(`${call.path} hangs`)));
    outgoing.on('response', resolve).on('error', reject);
  });
}

function start(url: string, { method = 'GET', path, headers = {}, body, token }: Call): ClientRequest {
  const json = body !== undefined && typeof body !== 'string' && !Buffer.isBuffer(body);
  const bytes = json ? JSON.stringify(body) : body;
  const { hostname, port } = new URL(url);
  const outgoing = request({ hostname, port, path, method, agent: false });
  if (body !== undefined) {
    outgoing.setHeader('content-type', 'application/json');
    outgoing.setHeader('content-length', Buffer.byteLength(bytes as string | Buffer));
  }
  if (token !== undefined) outgoing.setHeader('authorization', `Bearer ${token}`);
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  return outgoing.end(bytes);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
