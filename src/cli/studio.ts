import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openDatabase } from '../database/open-database';
import { projectRoot } from '../database/project-root';
import { exitCodeOf } from './exit-code';
import { databaseSettings } from './settings';

/**
 * Prisma Studio on Vi's database; further arguments are Studio's own (`--port 5555 --browser none`). The
 * address travels in the environment, which prisma.config.ts reads: an argument is for everybody to see.
 */
async function main(args: readonly string[]): Promise<number> {
  const { url, release } = await openDatabase(databaseSettings());
  try {
    const prisma = join(
      dirname(createRequire(__filename).resolve('prisma/package.json')),
      'build',
      'index.js',
    );
    const child = spawn(process.execPath, [prisma, 'studio', ...args], {
      cwd: projectRoot,
      stdio: 'inherit',
      env: { ...process.env, DATABASE_URL: url, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    });
    // Ctrl-C reaches both; the database is let go once Studio has ended.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    const [code] = (await once(child, 'close')) as [number | null];
    return code ?? 0;
  } finally {
    await release();
  }
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => (process.exitCode = exitCodeOf(error)),
);
