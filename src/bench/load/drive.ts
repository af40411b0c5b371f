import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Target } from './target';
import { takeTurn } from './turn';

export interface Load {
  /** Milliseconds, one of each turn. */
  readonly totals: readonly number[];
  readonly firstTokens: readonly number[];
  /** Milliseconds from the first request to the last answer. */
  readonly elapsed: number;
}

/**
 * Keeps `connections` busy for a time: each asks again as soon as it is answered. They begin spread over
 * `spreadMs`: streams of one pace that began together would go in step, which people do not.
 */
export async function drive(
  target: Target,
  connections: number,
  durationMs: number,
  spreadMs = 0,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const totals: number[] = [];
  const firstTokens: number[] = [];
  const begun = performance.now();
  const talk = async (_: unknown, connection: number): Promise<void> => {
    await sleep((spreadMs * connection) / connections);
    do {
      const { total, firstToken } = await takeTurn(target, agent);
      totals.push(total);
      if (!Number.isNaN(firstToken)) firstTokens.push(firstToken);
    } while (performance.now() - begun < durationMs);
  };
  try {
    await Promise.all(Array.from({ length: connections }, talk));
    return { totals, firstTokens, elapsed: performance.now() - begun };
  } finally {
    agent.destroy();
  }
}
