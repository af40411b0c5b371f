/**
 * Generates the Prisma client without any network. Prisma downloads an engine before every command, although
 * `generate` never runs it: any existing file, named as that engine, keeps it from doing so.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const prisma = join(dirname(require.resolve('prisma/package.json')), 'build', 'index.js');

const { status, stdout, stderr, error } = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
  cwd: dirname(here),
  encoding: 'utf8',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(import.meta.url),
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
    NO_COLOR: '1',
  },
});
if (status !== 0) {
  process.stderr.write(
    `prisma generate failed (${error?.message ?? `exit code ${status}`})\n${stdout}${stderr}\n`,
  );
  process.exit(1);
}
