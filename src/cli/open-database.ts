import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { acquireEmbedded } from '../database/embedded/embedded-server';
import { projectRoot } from '../database/project-root';

/**
 * The database that a command works on: DATABASE_URL, or else the embedded one, which runs at least until
 * `release`. Reads `.env` like the server does, and nothing else of the configuration: a migration must not
 * ask for the keys of the HTTP side.
 */
export async function openDatabase(): Promise<{ url: string; release: () => Promise<void> }> {
  const dotenv = join(projectRoot, '.env');
  if (existsSync(dotenv)) process.loadEnvFile(dotenv);
  const url = process.env['DATABASE_URL'];
  if (url) return { url, release: () => Promise.resolve() };
  const dataDir = resolve(projectRoot, process.env['VI_DATA_DIR'] || '.vi');
  const { adminUrl, release } = await acquireEmbedded({ dataDir });
  return { url: adminUrl, release };
}
