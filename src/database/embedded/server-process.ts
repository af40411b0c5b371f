import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SETTINGS_FILE } from './cluster';
import { EmbeddedDatabaseError } from './embedded-database.error';
import { findPostmaster } from './postmaster';
import { type ServerAccount } from './reachability';
import { program, type ServerBinaries } from './server-binaries';
import { serverSettings } from './server-settings';

export interface ServerRequest {
  cluster: string;
  binaries: ServerBinaries;
  account: ServerAccount | undefined;
  port: number;
  durable: boolean;
  logFile: string;
}

/** How one attempt to start ended. */
export type StartOutcome = 'ready' | 'port-busy' | 'shared-memory-busy' | 'failed' | 'timeout';

const POLL_MS = 10;
const LOG_LIMIT_BYTES = 5_000_000;

/**
 * Starts the server in a session of its own, so that neither Ctrl-C in the terminal nor the death of Vi reaches
 * it, and waits until it accepts connections.
 */
export async function startServer(request: ServerRequest, timeoutMs: number): Promise<StartOutcome> {
  const { cluster, binaries, account, logFile } = request;
  writeSettings(request);
  const logStart = prepareLog(logFile);
  const log = openSync(logFile, 'a', 0o600);
  let exited = false;
  try {
    const child = spawn(program(binaries, 'postgres'), ['-D', cluster], {
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', log, log],
      detached: true,
      ...account,
    });
    child.once('exit', () => (exited = true));
    child.once('error', (error) => {
      exited = true;
      writeFileSync(logFile, `${error.message}\n`, { flag: 'a' });
    });
    child.unref();
    const deadline = performance.now() + timeoutMs;
    while (!exited) {
      const running = findPostmaster(cluster);
      if (running?.pid === child.pid && running?.status === 'ready') return 'ready';
      if (performance.now() > deadline) {
        child.kill('SIGQUIT');
        return 'timeout';
      }
      await sleep(POLL_MS);
    }
  } finally {
    closeSync(log);
  }
  return outcomeOf(readFileSync(logFile).subarray(logStart).toString());
}

function outcomeOf(log: string): StartOutcome {
  if (/could not bind|could not create any TCP\/IP sockets/.test(log)) return 'port-busy';
  // The sessions of a server that was killed need a moment to notice.
  if (/shared memory block .* still in use|lock file .* already exists/.test(log))
    return 'shared-memory-busy';
  return 'failed';
}

function writeSettings({ cluster, account, port, durable }: ServerRequest): void {
  const path = join(cluster, SETTINGS_FILE);
  rmSync(path, { force: true });
  writeFileSync(path, serverSettings({ port, durable }), { mode: 0o600 });
  if (account) chownSync(path, account.uid, account.gid);
}

/** @returns the length of the log so far */
function prepareLog(logFile: string): number {
  try {
    const { size } = statSync(logFile);
    if (size <= LOG_LIMIT_BYTES) return size;
    renameSync(logFile, `${logFile}.1`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new EmbeddedDatabaseError(`Cannot use ${logFile}: ${(error as Error).message}`, { cause: error });
    }
  }
  return 0;
}
