import { randomBytes } from 'node:crypto';
import { Client, type QueryResultRow } from 'pg';

/** A database of its own for one test file, with every migration applied and no rows. */
export interface TestDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** Clones the migrated template of this run. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase(`TEMPLATE ${required('VI_TEST_RUN')}_template`);
}

/** A database without any table: for tests of the migrations themselves. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase('TEMPLATE template0');
}

/** One statement on a connection of its own. */
export async function query<T extends QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function atDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

async function createDatabase(options: string): Promise<TestDatabase> {
  const adminUrl = required('VI_TEST_ADMIN_URL');
  const name = `${required('VI_TEST_RUN')}_${randomBytes(6).toString('hex')}`;
  await query(adminUrl, `CREATE DATABASE ${name} ${options}`);
  return {
    url: atDatabase(adminUrl, name),
    drop: async () => {
      await query(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is unset: start these tests with npm test, which starts their PostgreSQL.`);
  return value;
}
