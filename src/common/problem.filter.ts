import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { type Response } from 'express';
import { DomainError } from './domain-error';
import { toProblem } from './problem';
import { type ProblemCode } from './problem-table';

const CODE_OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid-json',
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

/** The body parser's name for bytes that our own look at them refused. */
function isRefusedBytes(error: unknown): boolean {
  return error instanceof Error && 'type' in error && error.type === 'entity.verify.failed';
}

/** Translates what the framework throws; everything else that is not ours is an internal error. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (isRefusedBytes(error)) return new DomainError('unsupported-media-type');
  return new DomainError(CODE_OF_STATUS[statusOf(error)] ?? 'internal-error', { cause: error });
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
