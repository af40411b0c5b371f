import { CommanderError } from 'commander';
import { ConfigError } from '../config/load-config';
import { isDatabaseUnavailable } from '../database/database-errors';
import { EmbeddedDatabaseError } from '../database/embedded/embedded-database.error';
import { MigrationError } from '../database/migration.error';
import { CommandFailure, UsageError } from './cli-error';

/** Says on standard error what went wrong. 0 all went well, 1 it could not be done, 2 it was asked wrongly. */
export function exitCodeOf(error: unknown): 0 | 1 | 2 {
  // Commander has printed its own message by then; help that was asked for is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  process.stderr.write(`${messageOf(error)}\n`);
  return error instanceof UsageError ? 2 : 1;
}

const WRITTEN_FOR_OPERATORS = [
  CommandFailure,
  UsageError,
  ConfigError,
  EmbeddedDatabaseError,
  MigrationError,
];

function messageOf(error: unknown): string {
  if (WRITTEN_FOR_OPERATORS.some((type) => error instanceof type)) return (error as Error).message;
  if (isDatabaseUnavailable(error))
    return 'The database cannot be reached. Check DATABASE_URL and the server.';
  return error instanceof Error ? error.message.trim() : String(error);
}
