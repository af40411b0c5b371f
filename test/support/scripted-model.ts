import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { answer } from './scripted-model-answer';
import { type Behaviour } from './scripted-model-script';

export interface WireMessage {
  readonly role: string;
  readonly content: string | null;
  readonly tool_calls?: readonly {
    readonly id: string;
    readonly function: { name: string; arguments: string };
  }[];
  readonly tool_call_id?: string;
}

/** The parsed body of a Chat Completions request. */
export interface CompletionBody {
  readonly model: string;
  readonly messages: readonly WireMessage[];
  readonly stream?: boolean;
  readonly stream_options?: { readonly include_usage?: boolean };
  readonly response_format?: unknown;
  readonly tools?: readonly { readonly function: { readonly name: string; readonly parameters: unknown } }[];
}

export interface RecordedRequest {
  readonly body: CompletionBody;
  readonly headers: IncomingMessage['headers'];
  /** performance.now() at arrival. */
  readonly at: number;
  /** Which connection it came on: equal for requests that reused one. */
  readonly connection: number;
  /** The client closed its connection before the answer was complete. */
  aborted: boolean;
}

/** Chooses what to answer; `n` counts requests from 0. */
export type Handler = (body: CompletionBody, n: number) => Behaviour | Promise<Behaviour>;

/**
 * An OpenAI-compatible server on a loopback port that answers POST /v1/chat/completions from a script:
 * first what was queued with `next()`, then what `handler` says.
 */
export class ScriptedModel {
  readonly requests: RecordedRequest[] = [];
  handler: Handler = () => ({ type: 'text', text: 'All right.' });
  readonly #queue: Behaviour[] = [];
  readonly #server: Server;
  readonly #sockets = new Map<Socket, number>();
  #connections = 0;
  #asked = 0;
  #record = true;

  static async start(handler?: Handler): Promise<ScriptedModel> {
    const model = new ScriptedModel();
    if (handler) model.handler = handler;
    await new Promise<void>((resolve) => model.#server.listen(0, '127.0.0.1', resolve));
    return model;
  }

  private constructor() {
    this.#server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        // A client that left while it was still sending is no news; a handler that throws is.
        if (!request.destroyed) console.error('scripted model:', error);
        response.destroy();
      });
    });
    this.#server.on('connection', (socket) => {
      this.#sockets.set(socket, this.#connections++);
      socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
    });
  }

  /** For OPENAI_BASE_URL. */
  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  get openConnections(): number {
    return this.#sockets.size;
  }

  get lastRequest(): RecordedRequest {
    const last = this.requests.at(-1);
    if (!last) throw new Error('the scripted model was not asked');
    return last;
  }

  /** Queues answers for the requests to come, one each. */
  next(...behaviours: readonly Behaviour[]): this {
    this.#queue.push(...behaviours);
    return this;
  }

  /** Forgets requests and queued answers; a handler stays. */
  reset(): void {
    this.requests.length = 0;
    this.#queue.length = 0;
    this.#asked = 0;
  }

  /** For benchmarks: requests are answered but not kept. */
  stopRecording(): this {
    this.#record = false;
    return this;
  }

  /** Closes the port, and with it every connection that hangs. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
      response.writeHead(404).end();
      return;
    }
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as CompletionBody;
    const n = this.#asked++;
    if (this.#record) this.#remember(body, request, response);
    const behaviour = this.#queue.shift() ?? (await this.handler(body, n));
    await answer(response, behaviour, body.stream === true);
  }

  #remember(body: CompletionBody, request: IncomingMessage, response: ServerResponse): void {
    const recorded: RecordedRequest = {
      body,
      headers: request.headers,
      at: performance.now(),
      connection: this.#sockets.get(request.socket) ?? -1,
      aborted: false,
    };
    this.requests.push(recorded);
    response.on('close', () => {
      recorded.aborted = !response.writableFinished;
    });
  }
}

/** A base URL on which nobody listens: connections are refused. */
export async function closedPort(): Promise<string> {
  const model = await ScriptedModel.start();
  const { baseUrl } = model;
  await model.stop();
  return baseUrl;
}
