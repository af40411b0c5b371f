import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../database/project-root';
import { CommandFailure } from '../cli-error';

const START_LIMIT_MS = 60_000;
/** A stop drains the turns under way for 25 s at most. */
const STOP_LIMIT_MS = 30_000;
const LISTENING = /^\[Vi\] Server listening on port (\d+)$/;

export interface OwnServer {
  readonly baseUrl: string;
  stop(): Promise<void>;
}

/** Starts a server of this project on a free port, with staging validation on. */
export async function startOwnServer(databaseUrl: string): Promise<OwnServer> {
  const main = join(__dirname, '..', '..', `main${extname(__filename)}`);
  const child = spawn(process.execPath, [...process.execArgv, main], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: '0',
      STAGING_VALIDATION_MODE: 'true',
    },
  });
  const closed = once(child, 'close');
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    child.kill('SIGTERM');
    await closed;
    clearTimeout(timer);
  };
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors = `${errors}${chunk.toString()}`.slice(-2_000)));
  const port = await new Promise<string | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), START_LIMIT_MS);
    const settle = (value: string | undefined): void => {
      clearTimeout(timer);
      resolve(value);
    };
    // Reading goes on after the port is known: a full pipe would stop the server.
    createInterface({ input: child.stdout }).on('line', (line) => {
      const listening = LISTENING.exec(line)?.[1];
      if (listening !== undefined) settle(listening);
    });
    void closed.then(() => settle(undefined));
  });
  if (port === undefined) {
    await stop();
    throw new CommandFailure(`The server for the smoke tests did not start.\n${errors.trim()}`);
  }
  return { baseUrl: `http://127.0.0.1:${port}`, stop };
}
