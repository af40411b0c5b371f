import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process named so that a later process with the same number is not taken for it. */
export interface ProcessIdentity {
  pid: number;
  /** When it started, in the platform's own notation; empty where the platform does not tell. */
  startedAt: string;
}

export function currentProcess(): ProcessIdentity {
  return { pid: process.pid, startedAt: startTimeOf(process.pid) ?? '' };
}

/** Whether exactly this process still runs. A zombie does not count: it holds nothing any more. */
export function isAlive({ pid, startedAt }: ProcessIdentity): boolean {
  if (!isRunning(pid)) return false;
  return startedAt === '' || startTimeOf(pid) === startedAt;
}

/** Whether any live process has this number. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM' && !isZombie(pid);
  }
  return !isZombie(pid);
}

/** The name of the program that a process runs, or undefined when that cannot be told. */
export function programNameOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const stat = readStat(pid);
    return stat?.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
  }
  const name = ps(pid, 'comm=');
  return name?.split('/').pop();
}

function startTimeOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  return statFields(pid)?.[19];
}

function isZombie(pid: number): boolean {
  return process.platform === 'linux' && statFields(pid)?.[0] === 'Z';
}

/** The fields after the program's name, which may itself hold spaces and parentheses. */
function statFields(pid: number): string[] | undefined {
  const stat = readStat(pid);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readStat(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
}

function ps(pid: number, field: string): string | undefined {
  const { status, stdout } = spawnSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
