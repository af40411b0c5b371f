import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { issueApiKey } from '../../common/api-key';
import { acquireEmbedded } from '../../database/embedded/embedded-server';
import { Migrator } from '../../database/migrator';
import { migrationsDirectory } from '../../database/project-root';
import { postmasterOf } from '../measure/database-cpu';
import { PROVIDER, seedFloor, seedVi } from './seed';

/** One PostgreSQL with a database for the floor and one for Vi. */
export interface Databases {
  readonly floorUrl: string;
  readonly viUrl: string;
  /** What Vi's caller shows: a client that may chat. */
  readonly apiKey: string;
  readonly postmaster: number;
  close(): Promise<void>;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function at(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

async function addClient(client: Client): Promise<string> {
  const { key, keyId, secretSha256 } = issueApiKey();
  await client.query(
    `INSERT INTO api_clients (client_id, providers, default_provider, scopes) VALUES ('bench', $1, $2, '{chat}')`,
    [[PROVIDER], PROVIDER],
  );
  await client.query(`INSERT INTO api_keys (key_id, client_id, secret_sha256) VALUES ($1, 'bench', $2)`, [
    keyId,
    secretSha256,
  ]);
  return key;
}

/** A new server in a temporary directory, as durable as in production, with what people have said before. */
export async function openDatabases(): Promise<Databases> {
  const dataDir = mkdtempSync(join(tmpdir(), 'vi-bench-'));
  // As root the server runs under another account, which has to pass through here.
  chmodSync(dataDir, 0o711);
  const { adminUrl, release } = await acquireEmbedded({ dataDir, durable: true });
  const close = async (): Promise<void> => {
    await release();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const floorUrl = at(adminUrl, 'bench_floor');
    const viUrl = at(adminUrl, 'bench_vi');
    const postmaster = await withClient(adminUrl, async (client) => {
      await client.query('CREATE DATABASE bench_floor');
      await client.query('CREATE DATABASE bench_vi');
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      return postmasterOf(rows[0]?.pid ?? NaN);
    });
    await withClient(floorUrl, seedFloor);
    await new Migrator(viUrl, migrationsDirectory).up();
    const apiKey = await withClient(viUrl, async (client) => {
      await seedVi(client);
      return addClient(client);
    });
    // What the seed wrote is written out now rather than in somebody's block.
    await withClient(adminUrl, (client) => client.query('CHECKPOINT'));
    return { floorUrl, viUrl, apiKey, postmaster, close };
  } catch (error) {
    await close();
    throw error;
  }
}
