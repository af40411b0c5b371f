import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MigrationError } from './migration.error';

export interface Migration {
  /** The name of its folder. */
  id: string;
  sql: string;
  checksum: string;
}

/** The migrations of a directory, in the order in which they apply. */
export function readMigrations(directory: string): Migration[] {
  let entries;
  try {
    entries = readdirSync(directory, { withFileTypes: true });
  } catch (cause) {
    throw new MigrationError(`There are no migrations in ${directory}.`, { cause });
  }
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(directory, entry.name, 'migration.sql')))
    .map(({ name: id }) => {
      const sql = readSql(join(directory, id, 'migration.sql'));
      return { id, sql, checksum: checksumOf(sql) };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function readDownSql(directory: string, id: string): string {
  const path = join(directory, id, 'down.sql');
  if (!existsSync(path)) {
    throw new MigrationError(`${id} cannot be undone: this version of Vi has no ${id}/down.sql.`);
  }
  return readSql(path);
}

/** Prisma's own: SHA-256 of the script in hexadecimal. */
export function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}

/** Line ends as the repository holds them, whatever a checkout made of them. */
function readSql(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}

/** `0034_baseline` stands for what was there before the release; what is above it is the release's. */
const BASELINE = 34;

/** The short ids of the applied migrations above the baseline, e.g. `['0035', '0036', '0037']`. */
export function releaseMigrations(applied: readonly string[]): string[] {
  return applied
    .flatMap((id) => /^(\d+)_/.exec(id)?.[1] ?? [])
    .filter((number) => Number(number) > BASELINE)
    .sort();
}
