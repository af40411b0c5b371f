import { randomUUID } from 'node:crypto';
import { type Client } from 'pg';
import { type Migration } from './migration-files';

/** One row of `_prisma_migrations`. */
export interface HistoryRow {
  id: string;
  checksum: string;
  finished: boolean;
  rolledBack: boolean;
}

export interface HistoryProblem {
  id: string;
  /** edited: its file changed after it was applied. unknown: applied, and this version has no file for it. */
  problem: 'edited' | 'unknown';
}

/** The table is Prisma's own, to the letter. The view is its short form for operators, and rows can be deleted from it. */
const HISTORY_TABLES = `
CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
);
CREATE OR REPLACE VIEW applied_migrations AS
    SELECT migration_name AS id, finished_at AS applied_at
    FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL;
`;

export async function prepareHistory(client: Client): Promise<void> {
  const { rows } = await client.query<{ view: string | null }>(
    `SELECT to_regclass('applied_migrations')::text AS view`,
  );
  if (rows[0]?.view == null) await client.query(HISTORY_TABLES);
}

/** Oldest first; empty on a database that was never migrated. */
export async function readHistory(client: Client): Promise<HistoryRow[]> {
  const { rows: found } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`,
  );
  if (!found[0]?.exists) return [];
  const { rows } = await client.query<HistoryRow>(
    `SELECT migration_name AS id, checksum, finished_at IS NOT NULL AS finished,
            rolled_back_at IS NOT NULL AS "rolledBack"
     FROM _prisma_migrations ORDER BY migration_name COLLATE "C"`,
  );
  return rows;
}

export function appliedIn(history: readonly HistoryRow[]): string[] {
  return history.filter((row) => row.finished && !row.rolledBack).map((row) => row.id);
}

export async function recordApplied(client: Client, migration: Migration, startedAt: Date): Promise<void> {
  await client.query(
    `INSERT INTO _prisma_migrations
       (id, checksum, started_at, finished_at, migration_name, logs, rolled_back_at, applied_steps_count)
     VALUES ($1, $2, $3, clock_timestamp(), $4, NULL, NULL, 1)`,
    [randomUUID(), migration.checksum, startedAt, migration.id],
  );
}

export async function forget(client: Client, id: string): Promise<void> {
  await client.query('DELETE FROM _prisma_migrations WHERE migration_name = $1', [id]);
}

export function compareHistory(
  migrations: readonly Migration[],
  history: readonly HistoryRow[],
): HistoryProblem[] {
  const files = new Map(migrations.map((migration) => [migration.id, migration]));
  return history
    .filter((row) => row.finished && !row.rolledBack)
    .flatMap(({ id, checksum }): HistoryProblem[] => {
      const file = files.get(id);
      if (!file) return [{ id, problem: 'unknown' }];
      return file.checksum === checksum ? [] : [{ id, problem: 'edited' }];
    });
}
