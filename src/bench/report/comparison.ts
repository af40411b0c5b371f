import { type Subject } from '../measure/block';
import { ratio } from '../measure/statistics';
import { type Figures } from './figures';

/** Vi beside the floor, asked in the same way in the same rounds; `model` is taken off all times. */
export interface Comparison extends Pick<Figures, 'subject' | 'mode' | 'connections'> {
  /** What of CPU a turn, server and database together, comes to: the figure that has a limit. */
  readonly cpu: number;
  readonly cpuLowest: number;
  readonly cpuHighest: number;
  readonly serverCpu: number;
  readonly databaseCpu: number;
  readonly turnsPerSecond: number;
  readonly overheadP50: number;
  readonly overheadP99: number;
  readonly firstTokenP50: number;
  readonly rss: number;
}

export function find(
  figures: readonly Figures[],
  subject: Subject,
  { mode, connections }: Pick<Figures, 'mode' | 'connections'>,
): Figures {
  const found = figures.find(
    (entry) => entry.subject === subject && entry.mode === mode && entry.connections === connections,
  );
  if (!found) throw new Error(`${subject} was not measured with ${mode} at ${connections}`);
  return found;
}

export function compare(figures: readonly Figures[]): Comparison[] {
  return figures
    .filter(({ subject }) => subject === 'vi' || subject === 'vi500')
    .map((vi) => {
      const floor = find(figures, 'floor', vi);
      const model = find(figures, 'model', vi);
      const over = (key: 'p50' | 'p99' | 'firstTokenP50'): number =>
        ratio(vi[key] - model[key], floor[key] - model[key]);
      const rounds = vi.cpuByRound.map((cpu, i) => ratio(cpu, floor.cpuByRound[i] ?? NaN));
      return {
        subject: vi.subject,
        mode: vi.mode,
        connections: vi.connections,
        cpu: ratio(vi.cpu, floor.cpu),
        cpuLowest: Math.min(...rounds),
        cpuHighest: Math.max(...rounds),
        serverCpu: ratio(vi.serverCpu, floor.serverCpu),
        databaseCpu: ratio(vi.databaseCpu, floor.databaseCpu),
        turnsPerSecond: ratio(vi.turnsPerSecond, floor.turnsPerSecond),
        overheadP50: over('p50'),
        overheadP99: over('p99'),
        firstTokenP50: over('firstTokenP50'),
        rss: ratio(vi.rss, floor.rss),
      };
    });
}
