import { compare, find } from './comparison';
import { type Figures } from './figures';
import { figure, formatTable } from './table';

const NAMES = { model: 'model', floor: 'floor', vi: 'Vi', vi500: 'Vi, 500 turns' } as const;

function wayOf({ mode, connections }: Pick<Figures, 'mode' | 'connections'>): string[] {
  return [mode === 'json' ? 'JSON' : 'stream', String(connections)];
}

function figuresTable(figures: readonly Figures[]): string {
  const rows = figures.map((entry) => {
    const model = find(figures, 'model', entry);
    const over = (key: 'p50' | 'p99' | 'firstTokenP50' | 'firstTokenP99'): string =>
      figure(entry.subject === 'model' ? entry[key] : entry[key] - model[key]);
    return [
      NAMES[entry.subject],
      ...wayOf(entry),
      figure(entry.turnsPerSecond),
      over('p50'),
      over('p99'),
      over('firstTokenP50'),
      over('firstTokenP99'),
      figure(entry.serverCpu),
      figure(entry.databaseCpu),
      figure(entry.rss),
    ];
  });
  return formatTable(
    [
      'server',
      'way',
      'conn.',
      'turns/s',
      'p50',
      'p99',
      'first p50',
      'first p99',
      'CPU server',
      'CPU database',
      'RSS',
    ],
    rows,
  );
}

function ratioTable(figures: readonly Figures[]): string {
  const rows = compare(figures).map((entry) => [
    NAMES[entry.subject],
    ...wayOf(entry),
    figure(entry.cpu),
    `${figure(entry.cpuLowest)} to ${figure(entry.cpuHighest)}`,
    figure(entry.serverCpu),
    figure(entry.databaseCpu),
    figure(entry.turnsPerSecond),
    figure(entry.overheadP50),
    figure(entry.overheadP99),
    figure(entry.firstTokenP50),
    figure(entry.rss),
  ]);
  return formatTable(
    [
      'Vi / floor',
      'way',
      'conn.',
      'CPU',
      'of the rounds',
      'CPU server',
      'CPU database',
      'turns/s',
      'p50',
      'p99',
      'first p50',
      'RSS',
    ],
    rows,
  );
}

/** Both tables, and what their columns are. */
export function report(figures: readonly Figures[]): string {
  return [
    'Times in ms: the model as measured, the others over the model. CPU in ms a turn. RSS in MB.',
    figuresTable(figures),
    '',
    'Ratios to the floor. CPU is server and database together.',
    ratioTable(figures),
  ].join('\n');
}
