import { once } from 'node:events';
import {
  type ClientRequest,
  Agent as HttpAgent,
  type IncomingMessage,
  request as httpRequest,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** How long an idle connection is kept; a server that says a shorter time is heeded. */
const IDLE_MS = 30_000;

/**
 * The SDK's `fetch` over node:http, which costs about half the CPU of the global one. It follows no redirect (a
 * prompt goes where it was configured to go), asks for no compression (which would hold tokens back) and reads no
 * body of an error: the SDK would read it whole, without a bound.
 */
export class HttpTransport {
  readonly #http = new HttpAgent({ keepAlive: true, timeout: IDLE_MS });
  readonly #https = new HttpsAgent({ keepAlive: true, timeout: IDLE_MS });
  readonly #bodies = new WeakMap<Response, IncomingMessage>();

  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const request = this.#request(new URL(input instanceof Request ? input.url : input), init);
    // What breaks after the response began is told to the reader of its body.
    request.on('error', () => undefined);
    const stop = () => request.destroy();
    if (init.signal?.aborted) stop();
    else init.signal?.addEventListener('abort', stop, { once: true });
    request.end(init.body as string);

    const message = await responseTo(request);
    const response = new Response(null, { status: message.statusCode, headers: neededHeaders(message) });
    if (response.ok) this.#bodies.set(response, message);
    else message.destroy();
    return response;
  };

  /** The body of a 2xx response that `fetch` gave; the Response itself carries none. */
  bodyOf(response: Response): IncomingMessage {
    const body = this.#bodies.get(response);
    if (!body) throw new Error('not a response of this transport');
    return body;
  }

  #request(url: URL, init: RequestInit): ClientRequest {
    const options = { method: init.method ?? 'GET', headers: Object.fromEntries(new Headers(init.headers)) };
    return url.protocol === 'https:'
      ? httpsRequest(url, { ...options, agent: this.#https })
      : httpRequest(url, { ...options, agent: this.#http });
  }
}

async function responseTo(request: ClientRequest): Promise<IncomingMessage> {
  try {
    const [message] = (await once(request, 'response')) as [IncomingMessage];
    return message;
  } catch (cause) {
    // The SDK keeps the cause of an error; of one that is not an Error of its own realm it keeps the message only.
    throw new Error('no response', { cause });
  }
}

function neededHeaders({ headers }: IncomingMessage): Record<string, string> {
  return {
    'content-type': headers['content-type'] ?? '',
    ...(headers['retry-after'] !== undefined && { 'retry-after': headers['retry-after'] }),
  };
}
