import { type Series } from '../measure/interleave';
import { percentile, sum } from '../measure/statistics';

/** What one cell came to over all rounds. Times are milliseconds, CPU is milliseconds a turn. */
export interface Figures extends Pick<Series, 'subject' | 'mode' | 'connections'> {
  readonly turns: number;
  readonly turnsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly firstTokenP50: number;
  readonly firstTokenP99: number;
  readonly serverCpu: number;
  readonly databaseCpu: number;
  readonly cpu: number;
  /** The CPU a turn of each round: how far the rounds are apart says how far to trust the sum. */
  readonly cpuByRound: readonly number[];
  /** The most after any block, in MB. */
  readonly rss: number;
}

export function figuresOf({ subject, mode, connections, blocks }: Series): Figures {
  const totals = blocks.flatMap((block) => block.totals);
  const firstTokens = blocks.flatMap((block) => block.firstTokens);
  const turns = totals.length;
  const serverCpu = sum(blocks.map((block) => block.serverMicroseconds)) / 1000 / turns;
  // The model has no database: what the server does by itself meanwhile is not its.
  const ownDatabase = subject !== 'model';
  const database = blocks.map((block) => (ownDatabase ? block.databaseMicroseconds : 0));
  const databaseCpu = sum(database) / 1000 / turns;
  return {
    subject,
    mode,
    connections,
    turns,
    turnsPerSecond: (turns * 1000) / sum(blocks.map((block) => block.elapsed)),
    p50: percentile(totals, 0.5),
    p99: percentile(totals, 0.99),
    firstTokenP50: percentile(firstTokens, 0.5),
    firstTokenP99: percentile(firstTokens, 0.99),
    serverCpu,
    databaseCpu,
    cpu: serverCpu + databaseCpu,
    cpuByRound: blocks.map(
      (block, i) => (block.serverMicroseconds + (database[i] ?? NaN)) / 1000 / block.totals.length,
    ),
    rss: Math.max(...blocks.map((block) => block.rssBytes)) / 1e6,
  };
}
