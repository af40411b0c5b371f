import { DomainError } from '../common/domain-error';
import { toDomainError } from '../common/problem.filter';
import { type ProblemCode } from '../common/problem-table';
import { isDatabaseUnavailable } from '../database/database-errors';
import { ModelFailure, type ModelFailureKind } from '../llm/model-failure';

const CODE_OF_FAILURE: Readonly<Record<ModelFailureKind, ProblemCode>> = {
  refused: 'model-unavailable',
  interrupted: 'model-bad-response',
  timeout: 'model-timeout',
  unauthorized: 'model-refused',
  rate_limited: 'model-rate-limited',
  rejected: 'model-refused',
  unavailable: 'model-unavailable',
  bad_response: 'model-bad-response',
  content_filter: 'model-content-filtered',
  too_large: 'model-bad-response',
  empty: 'model-bad-response',
};

/** Gives every failure its code: of ours, of the model, of the database, of a client that left. */
export function translateError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof ModelFailure) {
    const { kind, retryAfterSeconds } = error;
    return new DomainError(CODE_OF_FAILURE[kind], {
      cause: error,
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    });
  }
  if (isDatabaseUnavailable(error))
    return new DomainError('database-unavailable', { cause: error, retryAfterSeconds: 1 });
  if (isAbort(error)) return new DomainError('request-cancelled', { cause: error });
  return toDomainError(error);
}

/** By name: an AbortError may be a DOMException, which some runtimes do not count among errors. */
function isAbort(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}
