import { Client } from 'pg';
import { withRetries } from './migration-retries';
import {
  appliedIn,
  compareHistory,
  forget,
  prepareHistory,
  readHistory,
  recordApplied,
  type HistoryProblem,
} from './migration-history';
import { MigrationError } from './migration.error';
import { readDownSql, readMigrations, type Migration } from './migration-files';

export interface MigrationStatus {
  id: string;
  state: 'applied' | 'pending';
}

// One number for all migrators of all clones that may meet on one database.
const MIGRATION_LOCK = 7_236_110_034;
const LOCK_WAIT_MS = 60_000;
const CONNECT_LIMIT_MS = 10_000;

/**
 * Applies and undoes the migrations of one directory on one database. Each file runs in a transaction of its
 * own under an advisory transaction lock, which holds behind a transaction pooler too, and is written down as
 * Prisma writes it. Errors are MigrationError.
 */
export class Migrator {
  constructor(
    private readonly url: string,
    private readonly directory: string,
  ) {}

  /** Every migration of the directory in order. Reads only. */
  status(): Promise<MigrationStatus[]> {
    return this.connected(async (client) => {
      const applied = new Set(appliedIn(await readHistory(client)));
      return readMigrations(this.directory).map(({ id }) => ({
        id,
        state: applied.has(id) ? 'applied' : 'pending',
      }));
    });
  }

  /** Where the database and the directory disagree: what an operator should hear, though it stops nothing. */
  problems(): Promise<HistoryProblem[]> {
    return this.connected(async (client) =>
      compareHistory(readMigrations(this.directory), await readHistory(client)),
    );
  }

  /** Applies what is pending, oldest first. @returns the ids that this call applied */
  up(): Promise<string[]> {
    return this.connected(async (client) => {
      const applied: string[] = [];
      for (const migration of readMigrations(this.directory)) {
        if (await this.apply(client, migration)) applied.push(migration.id);
      }
      return applied;
    });
  }

  /**
   * Undoes the newest applied migration by its own down.sql, which refuses where data would be lost unless
   * `force` is given. @returns its id, or undefined when nothing is applied
   */
  down({ force = false }: { force?: boolean } = {}): Promise<string | undefined> {
    return this.connected((client) =>
      withRetries('migrate:down', () =>
        this.exclusively(client, async () => {
          const id = appliedIn(await readHistory(client)).at(-1);
          if (id === undefined) return undefined;
          const sql = readDownSql(this.directory, id);
          if (force) await client.query(`SET LOCAL vi.allow_data_loss = 'on'`);
          await runScript(client, id, sql);
          await forget(client, id);
          return id;
        }),
      ),
    );
  }

  private async apply(client: Client, migration: Migration): Promise<boolean> {
    // Without this look every start would wait for the lock only to find nothing to do.
    if (isApplied(await readHistory(client), migration)) return false;
    return withRetries(migration.id, () =>
      this.exclusively(client, async () => {
        await prepareHistory(client);
        // Another machine may have been faster while this one waited.
        if (isApplied(await readHistory(client), migration)) return false;
        const startedAt = new Date();
        await runScript(client, migration.id, migration.sql);
        await recordApplied(client, migration, startedAt);
        return true;
      }),
    );
  }

  private async exclusively<T>(client: Client, work: () => Promise<T>): Promise<T> {
    await client.query('BEGIN');
    try {
      await client.query(`SET LOCAL lock_timeout = ${LOCK_WAIT_MS}`);
      await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
      // Readers queue behind a waiting ALTER: better to step back and try again than to hold them up.
      await client.query(`SET LOCAL lock_timeout = 500`);
      const result = await work();
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  private async connected<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({
      connectionString: this.url,
      connectionTimeoutMillis: CONNECT_LIMIT_MS,
      keepAlive: true,
      application_name: 'vi-migrate',
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
    } catch (cause) {
      await client.end().catch(() => undefined);
      throw new MigrationError(`Cannot connect to the database: ${(cause as Error).message}`, { cause });
    }
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function isApplied(history: Awaited<ReturnType<typeof readHistory>>, { id }: Migration): boolean {
  const rows = history.filter((row) => row.id === id && !row.rolledBack);
  if (rows.some((row) => row.finished)) return true;
  if (rows.length === 0) return false;
  throw new MigrationError(
    `${id} was begun by another tool and did not finish. Look at the database, then delete its row from ` +
      `_prisma_migrations to run it again, or set finished_at if it is complete.`,
  );
}

async function runScript(client: Client, id: string, sql: string): Promise<void> {
  try {
    await client.query(sql);
  } catch (cause) {
    throw MigrationError.inScript(id, cause);
  }
}
