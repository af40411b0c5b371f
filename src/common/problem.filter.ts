import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { type Response } from 'express';
import { DomainError } from './domain-error';
import { toProblem } from './problem';
import { type ProblemCode } from './problem-table';

/** The body parser's names for what can be wrong with a body. */
const CODE_OF_TYPE: Readonly<Record<string, ProblemCode>> = {
  'entity.parse.failed': 'invalid-json',
  // Bytes that our own look at them refused.
  'entity.verify.failed': 'unsupported-media-type',
  'request.aborted': 'request-cancelled',
  'request.size.invalid': 'invalid-json',
};

const CODE_OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  // A path that cannot be decoded; of nothing else that is no body the framework says 400.
  400: 'not-found',
  404: 'not-found',
  408: 'request-timeout',
  413: 'body-too-large',
  415: 'unsupported-media-type',
};

/** What a body parser's error says of itself; its message holds text of the caller and is not read. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'status' in error) return Number(error.status);
  return 500;
}

function typeOf(error: unknown): string {
  return error instanceof Error && 'type' in error ? String(error.type) : '';
}

/** Translates what the framework throws; everything else that is not ours is an internal error. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const code = CODE_OF_TYPE[typeOf(error)] ?? CODE_OF_STATUS[statusOf(error)] ?? 'internal-error';
  return new DomainError(code, { cause: error });
}

/** Writes every error as problem+json; `report` hears of the ones that are Vi's own fault. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly translate: (error: unknown) => DomainError,
    private readonly report: (error: DomainError) => void,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const error = this.translate(thrown);
    if (error.status >= 500) this.report(error);
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    if (error.retryAfterSeconds !== undefined)
      response.setHeader('Retry-After', String(error.retryAfterSeconds));
    if (error.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    response
      .status(error.status)
      .type('application/problem+json')
      .send(JSON.stringify(toProblem(error)));
  }
}
