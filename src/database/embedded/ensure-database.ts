import { Client } from 'pg';

const CONNECT_LIMIT_MS = 5_000;
const NO_SUCH_DATABASE = '3D000';

/**
 * Connects for real, creates the database at the first start, and returns the server's data directory so that
 * the caller can see that it speaks to its own server.
 */
export async function ensureDatabase(adminUrl: string): Promise<string> {
  try {
    return await dataDirectoryOf(adminUrl);
  } catch (error) {
    if ((error as { code?: string }).code !== NO_SUCH_DATABASE) throw error;
  }
  const maintenance = new URL(adminUrl);
  const name = maintenance.pathname.slice(1);
  maintenance.pathname = '/postgres';
  await withClient(maintenance.href, (client) =>
    client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`),
  );
  return dataDirectoryOf(adminUrl);
}

function dataDirectoryOf(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory ?? '';
  });
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    query_timeout: CONNECT_LIMIT_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
