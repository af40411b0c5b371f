import { resolve } from 'node:path';
import { type Config } from '../config/config';
import { loadDotenv } from '../config/dotenv';
import { Environment } from '../config/environment';
import { loadConfig } from '../config/load-config';
import { projectRoot } from '../database/project-root';
import { UsageError } from './cli-error';

/** All settings, as the server reads them. */
export function allSettings(): Config {
  loadDotenv(projectRoot, process.env);
  return loadConfig(process.env, projectRoot);
}

/**
 * Where the database is, and nothing else: a migration or a new fact must not ask an operator for the keys
 * of the HTTP side.
 */
export function databaseSettings(): Pick<Config, 'databaseUrl' | 'dataDir'> & {
  readonly production: boolean;
} {
  loadDotenv(projectRoot, process.env);
  const env = new Environment(process.env);
  const databaseUrl = env.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  if (env.problems.length > 0) throw new UsageError(env.problems.join('\n'));
  return {
    databaseUrl,
    dataDir: resolve(projectRoot, env.text('VI_DATA_DIR') ?? '.vi'),
    production: env.text('NODE_ENV') === 'production',
  };
}
