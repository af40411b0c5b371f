import { STATUS_CODES, type ServerResponse } from 'node:http';
import { type Duplex } from 'node:stream';
import { DomainError } from './domain-error';
import { toProblem } from './problem';

/** What Node answers by itself to bytes that are no HTTP. */
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/**
 * Answers on a connection whose request never became one, so that no filter hears of it: a problem where it
 * did not arrive in time, a bare status where it is no HTTP.
 */
export function answerOnSocket(error: NodeJS.ErrnoException, socket: Duplex): void {
  // Node keeps the answer that is under way there; where it has begun, a second one would be part of its body.
  const { _httpMessage: answer } = socket as { _httpMessage?: ServerResponse };
  if (!socket.writable || error.code === 'ECONNRESET' || answer?.headersSent) {
    socket.destroy(error);
    return;
  }
  socket.end(textFor(error.code ?? ''), () => socket.destroy());
}

function textFor(code: string): string {
  if (code !== 'ERR_HTTP_REQUEST_TIMEOUT') return text(STATUS_OF_CODE[code] ?? 400);
  const problem = new DomainError('request-timeout');
  return text(problem.status, JSON.stringify(toProblem(problem)));
}

function text(status: number, body = ''): string {
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    ...(body === '' ? [] : ['Content-Type: application/problem+json']),
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}
