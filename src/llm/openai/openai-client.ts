import OpenAI from 'openai';

export interface OpenAiConnection {
  /** May be missing where a base URL is set: many local servers ask for none. */
  readonly apiKey?: string;
  readonly organization?: string;
  /** Up to and with the version, as in `https://api.openai.com/v1`, which is the default. */
  readonly baseUrl?: string;
}

/** Only as a guard behind our own limits: the SDK's default of ten minutes is longer than any of them. */
const SDK_TIMEOUT_MS = 600_000;

/** The SDK with what it would do behind our back turned off: retries, its log, settings from the environment. */
export function createOpenAiClient(connection: OpenAiConnection): OpenAI {
  if (!connection.apiKey && !connection.baseUrl) throw new Error('an API key or a base URL is needed');
  return new OpenAI({
    apiKey: connection.apiKey || 'none',
    adminAPIKey: null,
    organization: connection.organization ?? null,
    project: null,
    webhookSecret: null,
    baseURL: connection.baseUrl ?? 'https://api.openai.com/v1',
    defaultHeaders: connection.apiKey ? {} : { Authorization: null },
    maxRetries: 0,
    timeout: SDK_TIMEOUT_MS,
    logLevel: 'off',
    fetch: fetchWithoutErrorBody,
  });
}

/** The SDK reads the whole body of an error response, without a bound; only status and headers matter to us. */
async function fetchWithoutErrorBody(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, { ...init, redirect: 'manual' });
  if (response.ok) return response;
  await response.body?.cancel();
  return new Response(null, { status: response.status, headers: response.headers });
}
