import { createParser } from 'eventsource-parser';
import { Unexpected } from './demand';

/** Five attempts of a slow model fit in; a server that hangs does not hang the harness. */
const LIMIT_MS = 120_000;

export interface Tiers {
  readonly locked?: number;
  readonly explicit?: number;
  readonly inferred?: number;
  readonly ephemeral?: number;
}

/** The answer of /v1/chat as far as the smoke tests look at it. Nothing in it is taken on trust. */
export interface ChatAnswer {
  readonly output?: unknown;
  readonly ambiguity_detected?: unknown;
  readonly reason?: unknown;
  readonly record_id?: unknown;
  readonly conversation_id?: unknown;
  readonly vi_user_id?: unknown;
  readonly relationship?: { readonly relationship_type?: unknown; readonly voice_profile?: unknown };
  readonly continuity?: {
    readonly locked_facts?: unknown;
    readonly fact_ledger_size?: unknown;
    readonly size_bytes?: unknown;
    readonly authority_tiers?: Tiers;
  };
  readonly governor?: { readonly attempts?: unknown };
}

export interface StoredRecord {
  readonly state?: unknown;
  readonly input?: unknown;
  readonly output?: unknown;
}

export interface StreamEvent {
  readonly event: string;
  readonly id: string;
  readonly data: Record<string, unknown>;
}

export interface Say {
  readonly message: string;
  readonly userId: string;
}

/** Vi over HTTP, as a bot would use it. */
export class ViApi {
  constructor(
    private readonly baseUrl: string,
    private readonly signal: AbortSignal,
  ) {}

  async chat(token: string, say: Say): Promise<ChatAnswer> {
    return (await (await this.post('/v1/chat', token, say)).json()) as ChatAnswer;
  }

  async record(token: string, recordId: string): Promise<StoredRecord> {
    return (await (await this.request(`/v1/records/${recordId}`, token, {})).json()) as StoredRecord;
  }

  async stream(token: string, say: Say): Promise<StreamEvent[]> {
    const response = await this.post('/v1/chat/stream', token, say);
    const type = response.headers.get('content-type') ?? '';
    if (!type.startsWith('text/event-stream')) throw new Unexpected('text/event-stream', type);
    const events: StreamEvent[] = [];
    const parser = createParser({
      onEvent: ({ event = 'message', id = '', data }) =>
        events.push({ event, id, data: JSON.parse(data) as StreamEvent['data'] }),
    });
    parser.feed(await response.text());
    return events;
  }

  private post(path: string, token: string, body: Say): Promise<Response> {
    return this.request(path, token, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  private async request(path: string, token: string, init: RequestInit): Promise<Response> {
    const headers = { ...init.headers, authorization: `Bearer ${token}` };
    const signal = AbortSignal.any([this.signal, AbortSignal.timeout(LIMIT_MS)]);
    const response = await fetch(`${this.baseUrl}${path}`, { ...init, headers, signal });
    if (response.status !== 200) {
      throw new Unexpected(`200 from ${path}`, `${response.status} ${await response.text()}`);
    }
    return response;
  }
}
