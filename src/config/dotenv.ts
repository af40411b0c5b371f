import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

const REFERENCE = /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g;

/**
 * Adds the lines of `.env` to `variables`, which win. `$NAME` and `${NAME}` stand for a variable of the file or
 * of the environment, as the runbook writes `DATABASE_URL=$TEST_DATABASE_URL`; a `$` before anything else
 * stays, since passwords have them.
 */
export function loadDotenv(root: string, variables: NodeJS.ProcessEnv): void {
  const path = join(root, '.env');
  if (!existsSync(path)) return;
  const lines = parseEnv(readFileSync(path, 'utf8'));
  for (const [name, value] of Object.entries(lines)) {
    variables[name] ??= value?.replace(REFERENCE, (text: string, braced?: string, bare?: string) => {
      const referred = braced ?? bare ?? '';
      return variables[referred] ?? lines[referred] ?? text;
    });
  }
}
