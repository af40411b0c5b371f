import { type INestApplication, ValidationPipe } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type NextFunction, type Request, type Response } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import { isUtf8 } from 'node:buffer';
import { translateError } from './chat/turn-error';
import { DomainError } from './common/domain-error';
import { answerOnSocket } from './common/problem-on-socket';
import { ProblemFilter, toDomainError } from './common/problem.filter';
import { hasReservedKey } from './common/reserved-keys';
import { isStorableJson } from './common/storable-text';
import { toValidationError } from './common/validation-error';
import { setUpOpenApi } from './openapi';
import { EventLog } from './telemetry/event-log';
import { logFailedRequest } from './telemetry/request-log';

/** security.md's limit of a body. */
const MAX_BODY_BYTES = 256 * 1024;
/** A request that trickles in is cut: its head after 10 s, the whole after 30 s. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** How often Node looks for such requests: by itself every 30 s, which would be 60 s for the slowest. */
const TIMEOUT_CHECK_MS = 1_000;

/** TLS is the affair of whatever stands in front: Vi itself speaks HTTP, so nothing may force HTTPS here. */
const SECURITY_HEADERS: HelmetOptions = {
  contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } },
  strictTransportSecurity: false,
};

/** The body parser writes on the error that it catches here, which a DomainError does not let it. */
function requireUtf8(_request: Request, _response: Response, body: Buffer, encoding: string): void {
  if (encoding !== 'utf-8' || !isUtf8(body)) throw new Error('the body is not UTF-8');
}

/** The framework would make the same error of a broken body and of a broken path: here it is known which. */
function nameBodyError(error: unknown, _request: Request, _response: Response, next: NextFunction): void {
  next(toDomainError(error));
}

/** Whether bytes follow the head: their number is told before, or they come in chunks. */
function hasBody({ headers }: Request): boolean {
  return Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined;
}

/** Bodies are JSON objects in UTF-8 whose text can be stored; whatever else arrives ends here. */
function requireStorableBody(request: Request, _response: Response, next: NextFunction): void {
  const body: unknown = request.body;
  if (body === undefined && hasBody(request)) return next(new DomainError('unsupported-media-type'));
  if (Array.isArray(body)) {
    return next(new DomainError('validation-failed', { detail: 'The body must be a JSON object.' }));
  }
  if (!isStorableJson(body)) return next(new DomainError('malformed-text'));
  next(hasReservedKey(body) ? new DomainError('unknown-field') : undefined);
}

/** Everything between the socket and the controllers; the same for the server and for the tests. */
export function configureApp(app: INestApplication): void {
  const express = app as NestExpressApplication;
  const log = app.get(EventLog);
  express.disable('x-powered-by');
  // Answers are never the same twice: a hash over each would be for nothing.
  express.disable('etag');
  express.use(helmet(SECURITY_HEADERS));
  express.useBodyParser('json', { limit: MAX_BODY_BYTES, inflate: false, strict: true, verify: requireUtf8 });
  express.use(nameBodyError);
  express.use(requireStorableBody);
  express.useGlobalPipes(
    new ValidationPipe({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      exceptionFactory: toValidationError,
    }),
  );
  express.useGlobalFilters(new ProblemFilter(translateError, (error) => logFailedRequest(log, error)));
  const server = express.getHttpServer();
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  // An option of the server's making, which Nest does not hand on; Node reads it when the server listens.
  Object.assign(server, { connectionsCheckingInterval: TIMEOUT_CHECK_MS });
  server.on('clientError', answerOnSocket);
  setUpOpenApi(express);
}
