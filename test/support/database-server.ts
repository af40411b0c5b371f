import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acquireEmbedded } from '../../src/database/embedded/embedded-server';
import { Holders } from '../../src/database/embedded/holders';
import { Migrator } from '../../src/database/migrator';
import { migrationsDirectory } from '../../src/database/project-root';
import { atDatabase, query } from './database';

/** The PostgreSQL of one test run and its migrated template. */
export interface TestServer {
  stop: () => Promise<void>;
}

const PREFIX = 'vi-test-';
const ABANDONED_AFTER_MS = 10 * 60_000;

/**
 * Starts a throw-away server, or uses TEST_DATABASE_URL, and makes the template there. The names that workers
 * need travel in the environment, which jest hands down to them.
 */
export async function startTestServer(): Promise<TestServer> {
  const external = process.env['TEST_DATABASE_URL'];
  const { adminUrl, close } = external ? { adminUrl: external, close: noop } : await throwAwayServer();
  const run = `vi_test_${randomBytes(4).toString('hex')}`;
  const template = `${run}_template`;
  try {
    await query(adminUrl, `CREATE DATABASE ${template}`);
    await new Migrator(atDatabase(adminUrl, template), migrationsDirectory).up();
  } catch (error) {
    await close();
    throw error;
  }
  process.env['VI_TEST_ADMIN_URL'] = adminUrl;
  process.env['VI_TEST_RUN'] = run;
  return {
    stop: async () => {
      if (external) await dropAll(adminUrl, run);
      await close();
    },
  };
}

async function throwAwayServer(): Promise<{ adminUrl: string; close: () => Promise<void> }> {
  await removeAbandoned();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  // As root the server runs under another account, which has to pass through here.
  chmodSync(dataDir, 0o711);
  const { adminUrl, release } = await acquireEmbedded({ dataDir, durable: false });
  const close = async () => {
    await release();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { adminUrl, close };
}

/** A run that was killed could not clean up; the next one does it. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = join(tmpdir(), name);
    try {
      if (Date.now() - statSync(dataDir).mtimeMs < ABANDONED_AFTER_MS) continue;
      if (new Holders(join(dataDir, 'holders')).countLive() > 0) continue;
      const { release } = await acquireEmbedded({ dataDir, durable: false });
      await release();
      rmSync(dataDir, { recursive: true, force: true });
    } catch {
      // It may belong to another user, or another run is at it just now.
    }
  }
}

async function dropAll(adminUrl: string, run: string): Promise<void> {
  const rows = await query<{ name: string }>(
    adminUrl,
    `SELECT datname AS name FROM pg_database WHERE datname LIKE '${run.replaceAll('_', '\\_')}%'`,
  );
  for (const { name } of rows) await query(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

const noop = (): Promise<void> => Promise.resolve();
