import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in /proc in units of USER_HZ, which is 100 on every platform that Node runs on. */
const MICROSECONDS_PER_TICK = 10_000;

interface ProcessTimes {
  readonly parent: number;
  /** Of the process itself, and of its children that have ended. */
  readonly own: number;
  readonly ended: number;
}

/** Reads a line of /proc/<pid>/stat: proc_pid_stat(5). The second field may hold spaces and parentheses. */
export function parseProcessTimes(line: string): ProcessTimes {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  // Counted from the third field of the manual page, the state.
  const at = (field: number): number => Number(fields[field - 3]);
  return {
    parent: at(4),
    own: (at(14) + at(15)) * MICROSECONDS_PER_TICK,
    ended: (at(16) + at(17)) * MICROSECONDS_PER_TICK,
  };
}

/** The scheduler's own count is finer than the ticks: a short block has few of those. */
function ownMicroseconds(pid: number, times: ProcessTimes): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1000;
  } catch {
    return times.own;
  }
}

function timesOf(pid: number): ProcessTimes | undefined {
  try {
    return parseProcessTimes(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // It has ended since the directory was listed.
    return undefined;
  }
}

/** The server that a session of PostgreSQL belongs to. */
export function postmasterOf(backend: number): number {
  return timesOf(backend)?.parent ?? NaN;
}

/**
 * Microseconds of CPU that a PostgreSQL server has used: the postmaster, every process of it that runs, and
 * those that have ended. NaN where there is no /proc.
 */
export function databaseMicroseconds(postmaster: number): number {
  const root = timesOf(postmaster);
  if (!root) return NaN;
  let total = ownMicroseconds(postmaster, root) + root.ended;
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const times = Number.isInteger(pid) ? timesOf(pid) : undefined;
    if (times?.parent === postmaster) total += ownMicroseconds(pid, times);
  }
  return total;
}
