import { readFileSync } from 'node:fs';

/** The embedded PostgreSQL cannot be used; the message says why and what to do. Meant for an operator's eyes. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError';

  /** Adds the end of the server's own log, where the true cause usually stands. */
  static withLog(message: string, logFile: string, cause?: unknown): EmbeddedDatabaseError {
    const tail = logTail(logFile);
    const end = tail ? `\nThe end of ${logFile}:\n${tail}` : '';
    return new EmbeddedDatabaseError(`${message}${end}`, { cause });
  }
}

export function logTail(logFile: string, lines = 12): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}
