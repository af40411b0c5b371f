import { setTimeout as sleep } from 'node:timers/promises';
import { MigrationError } from './migration.error';

const LOCK_NOT_AVAILABLE = '55P03';
const DEADLOCK_DETECTED = '40P01';
const ATTEMPTS = 30;

/** Tries again while traffic holds the locks that a migration needs. The pauses grow and are random. */
export async function withRetries<T>(name: string, work: () => Promise<T>, attempts = ATTEMPTS): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isLockConflict(error)) throw error;
      if (attempt >= attempts) {
        throw new MigrationError(
          `${name}: its tables stayed locked by other sessions (${attempt} attempts). ` +
            `Look for long transactions in pg_stat_activity and run it again.`,
          { cause: error },
        );
      }
      await sleep((0.5 + Math.random()) * Math.min(1_000, 100 * attempt));
    }
  }
}

function isLockConflict(error: unknown): boolean {
  const source = error instanceof MigrationError ? error.cause : error;
  const code = (source as { code?: unknown } | undefined)?.code;
  return code === LOCK_NOT_AVAILABLE || code === DEADLOCK_DETECTED;
}
