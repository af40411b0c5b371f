import { type Block, type Subject } from '../measure/block';
import { compare } from './comparison';
import { figuresOf } from './figures';

const block = (totals: readonly number[], server: number, database: number): Block => ({
  totals,
  firstTokens: totals.map((total) => total / 2),
  elapsed: 100,
  serverMicroseconds: server,
  databaseMicroseconds: database,
  rssBytes: 5e7,
});

const figures = (subject: Subject, ...blocks: readonly Block[]) =>
  figuresOf({ subject, mode: 'stream', connections: 1, blocks });

describe('figures', () => {
  it('come to what all rounds came to together', () => {
    const floor = figures('floor', block([2, 4], 2_000, 1_000), block([4, 4], 4_000, 1_000));
    expect(floor).toMatchObject({
      turns: 4,
      turnsPerSecond: 20,
      p50: 4,
      p99: 4,
      firstTokenP50: 2,
      serverCpu: 1.5,
      databaseCpu: 0.5,
      cpu: 2,
      cpuByRound: [1.5, 2.5],
      rss: 50,
    });
  });

  it('charge the model for no database', () => {
    expect(figures('model', block([1], 100, 900)).cpu).toBe(0.1);
  });
});

it('compares Vi with the floor in the same rounds, without the model', () => {
  const [vi] = compare([
    figures('model', block([1], 100, 0)),
    figures('floor', block([3], 2_000, 1_000), block([3], 2_000, 1_000)),
    figures('vi', block([5], 3_000, 3_000), block([5], 5_000, 1_000)),
  ]);
  expect(vi).toMatchObject({
    subject: 'vi',
    cpu: 2,
    cpuLowest: 2,
    cpuHighest: 2,
    serverCpu: 2,
    databaseCpu: 2,
    turnsPerSecond: 1,
    overheadP50: 2,
    rss: 1,
  });
});
