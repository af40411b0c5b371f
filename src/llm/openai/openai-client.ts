import OpenAI from 'openai';
import { type HttpTransport } from './http-transport';

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
export function createOpenAiClient(connection: OpenAiConnection, transport: HttpTransport): OpenAI {
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
    fetch: transport.fetch,
  });
}
