import 'reflect-metadata';
import { Client } from 'pg';
import { exitCodeOf } from './exit-code';
import { cleanUp } from './staging/clean-up';
import { findCredentials } from './staging/credentials';
import { SmokeContext } from './staging/smoke-context';
import { runSmokeTests } from './staging/smoke-tests';
import { findTarget, type StagingTarget } from './staging/staging-target';

/** The runbook's staging validation harness. Results go to standard output, all else to standard error. */
async function main(): Promise<0 | 1> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stop.abort(new Error(`stopped by ${signal}`)));
  }
  const target = await findTarget();
  try {
    console.error(`${target.started ? 'Started a server' : 'Found a server'}: ${target.baseUrl}`);
    return (await validate(target, stop.signal)) ? 0 : 1;
  } finally {
    await target.close();
  }
}

async function validate({ baseUrl, databaseUrl }: StagingTarget, signal: AbortSignal): Promise<boolean> {
  const credentials = await findCredentials(databaseUrl);
  const database = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await database.connect();
  try {
    const smoke = new SmokeContext(baseUrl, credentials, database, signal);
    try {
      return await runSmokeTests(smoke, (line) => console.log(line));
    } finally {
      await cleanUp(smoke);
    }
  } finally {
    await database.end();
  }
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => (process.exitCode = exitCodeOf(error)),
);
