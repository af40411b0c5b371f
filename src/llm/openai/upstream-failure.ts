import { APIConnectionError, APIError } from 'openai';
import { ModelFailure, type ModelFailureKind } from '../model-failure';

/** Before the first byte of an answer nothing was paid for: one more try, unless it would have to wait longer. */
const LONGEST_RETRY_AFTER_SECONDS = 2;

/** The connection stood, and broke. Any other code (refused, unknown host, bad certificate) says that none came about. */
const BROKEN_CONNECTION = /^(?:ECONNRESET|EPIPE|HPE_)/;

/** A request that got no 2xx response. */
export interface UpstreamFailure {
  readonly failure: ModelFailure;
  /** How long to wait before the one retry; undefined where a retry is no use. */
  readonly retryInMs?: number;
}

/** What the SDK threw, in our words; undefined for an error that is not about the upstream server. */
export function toUpstreamFailure(error: unknown): UpstreamFailure | undefined {
  if (error instanceof APIConnectionError) {
    return { failure: new ModelFailure(isRefusal(error) ? 'refused' : 'interrupted'), retryInMs: jitter() };
  }
  if (!(error instanceof APIError)) return undefined;
  const { status, headers } = error as APIError<number | undefined, Headers | undefined>;
  if (status === undefined) return undefined;

  const retryAfter = retryAfterSeconds(headers?.get('retry-after'));
  const failure = new ModelFailure(kindOfStatus(status), retryAfter);
  switch (status) {
    case 429:
      return retryAfter === undefined ? { failure } : { failure, ...retryAfterPause(retryAfter) };
    case 500:
    case 502:
    case 503:
      return { failure, ...retryAfterPause(retryAfter ?? 0) };
    default:
      return { failure };
  }
}

function kindOfStatus(status: number): ModelFailureKind {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 429) return 'rate_limited';
  if (status >= 500) return 'unavailable';
  return status >= 400 ? 'rejected' : 'bad_response';
}

function retryAfterPause(seconds: number): { retryInMs?: number } {
  return seconds <= LONGEST_RETRY_AFTER_SECONDS ? { retryInMs: seconds * 1000 + jitter() } : {};
}

/** Keeps callers that failed together from coming back together. */
function jitter(): number {
  return 20 + Math.random() * 80;
}

/** RFC 9110: seconds or a date. */
function retryAfterSeconds(header: string | null | undefined): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

function isRefusal(error: Error): boolean {
  // Not `instanceof Error`: the causes are made outside of our realm where the code runs in one of its own.
  for (let cause: unknown = error; typeof cause === 'object' && cause !== null;) {
    const { code, cause: deeper } = cause as { code?: unknown; cause?: unknown };
    if (typeof code === 'string') return !BROKEN_CONNECTION.test(code);
    cause = deeper;
  }
  return false;
}
