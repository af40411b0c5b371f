import { drive } from '../load/drive';
import { type Mode, type Target } from '../load/target';
import { type ServerProcess } from '../setup/server-process';
import { databaseMicroseconds } from './database-cpu';

export const SUBJECTS = ['model', 'floor', 'vi', 'vi500'] as const;
/** What is measured: `vi500` is Vi with people of 500 stored turns. */
export type Subject = (typeof SUBJECTS)[number];

/** One subject asked in one way. */
export interface Cell {
  readonly subject: Subject;
  readonly mode: Mode;
  readonly connections: number;
  /** Milliseconds over which the connections begin. */
  readonly spreadMs: number;
  readonly target: Target;
  readonly server: ServerProcess;
}

/** What one short stretch of load on one cell took. */
export interface Block {
  readonly totals: readonly number[];
  readonly firstTokens: readonly number[];
  readonly elapsed: number;
  readonly serverMicroseconds: number;
  /** NaN where it cannot be known; see database-cpu.ts. */
  readonly databaseMicroseconds: number;
  readonly rssBytes: number;
}

/** The CPU of this process, which asks, and of the model stays out of it. */
export async function measureBlock(cell: Cell, durationMs: number, postmaster: number): Promise<Block> {
  const databaseBefore = databaseMicroseconds(postmaster);
  const before = await cell.server.usage();
  const load = await drive(cell.target, cell.connections, durationMs, cell.spreadMs);
  const after = await cell.server.usage();
  return {
    ...load,
    serverMicroseconds: after.cpuMicroseconds - before.cpuMicroseconds,
    databaseMicroseconds: databaseMicroseconds(postmaster) - databaseBefore,
    rssBytes: after.rssBytes,
  };
}
