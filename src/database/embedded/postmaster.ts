import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, programNameOf } from './process-identity';

/** What a running server writes down about itself in its cluster. */
export interface Postmaster {
  pid: number;
  port: number;
  status: string;
}

const POLL_MS = 10;

/** Reads postmaster.pid, whose lines are fixed by PostgreSQL (pidfile.h). */
export function parsePostmasterFile(text: string): Postmaster | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isInteger(pid) || pid === 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: lines[7] ?? '' };
}

/** The server that runs on this cluster, in whatever state; undefined when there is none. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  let text: string;
  try {
    text = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  } catch {
    return undefined;
  }
  const postmaster = parsePostmasterFile(text);
  return postmaster && isRunning(postmaster.pid) && isPostgres(postmaster.pid) ? postmaster : undefined;
}

/**
 * After a crash the server's number may belong to an unrelated program, above all in containers, where numbers
 * are few. PostgreSQL would then refuse to start for as long as that program runs. That no session of the old
 * server is left it checks by its shared memory too, without this file.
 */
export function discardForeignPidFile(cluster: string): void {
  const path = join(cluster, 'postmaster.pid');
  let pid: number | undefined;
  try {
    pid = parsePostmasterFile(readFileSync(path, 'utf8'))?.pid;
  } catch {
    return;
  }
  if (pid === undefined || (isRunning(pid) && !isPostgres(pid))) rmSync(path, { force: true });
}

function isPostgres(pid: number): boolean {
  const name = programNameOf(pid);
  return name === undefined || name.startsWith('postgres');
}

/** Fast shutdown: open sessions are ended, nothing committed is lost. @returns whether it ended in time */
export async function stopPostmaster(cluster: string, timeoutMs: number): Promise<boolean> {
  const running = findPostmaster(cluster);
  if (!running) return true;
  try {
    process.kill(running.pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  return waitUntil(() => !isRunning(running.pid), timeoutMs);
}

export async function waitUntil(condition: () => boolean, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (!condition()) {
    if (performance.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}
