import { Pool, type Client } from 'pg';
import { type DatabaseConfig } from './database.config';
import { giveUpWhenSilent } from './silence-limit';

const POOL_SIZE = 10;
const LIMIT_MS = 1_800;
const IDLE_MS = 30_000;

/** The connections of one process. */
export function connectionPool({ url, poolSize = POOL_SIZE, limitMs = LIMIT_MS }: DatabaseConfig): Pool {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: limitMs,
    idleTimeoutMillis: IDLE_MS,
    keepAlive: true,
    application_name: 'vi',
  });
  pool.on('connect', (client) => giveUpWhenSilent(client as Client, limitMs));
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
