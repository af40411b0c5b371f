import { AMBIGUITY_REASONS, type AmbiguityFinding, type AmbiguityReason } from '../turn/ambiguity';
import { type GateItem } from './gate-set/gate-set';

export interface Judged {
  readonly item: GateItem;
  readonly finding: AmbiguityFinding | null;
  readonly right: boolean;
}

/** Of 0 to 1; undefined where there is nothing to count. */
export interface ReasonScore {
  readonly reason: AmbiguityReason;
  readonly count: number;
  readonly recall: number | undefined;
  readonly precision: number | undefined;
}

const share = (part: number, whole: number): number | undefined => (whole > 0 ? part / whole : undefined);
const rights = (judged: readonly Judged[]): number => judged.filter(({ right }) => right).length;
const mustPass = ({ item }: Judged): boolean => item.expected.length === 0;

export function falseAlarms(judged: readonly Judged[]): number {
  const clear = judged.filter(mustPass);
  return clear.length === 0 ? 0 : 1 - rights(clear) / clear.length;
}

export function scores(judged: readonly Judged[]): readonly ReasonScore[] {
  return AMBIGUITY_REASONS.map((reason) => {
    const members = judged.filter(({ item }) => item.expected[0] === reason);
    const given = judged.filter(({ finding }) => finding?.reason === reason);
    return {
      reason,
      count: members.length,
      recall: share(rights(members), members.length),
      precision: share(rights(given), given.length),
    };
  });
}

const percent = (value: number | undefined): string =>
  (value === undefined ? '-' : `${(100 * value).toFixed(1)} %`).padStart(8);
const count = (value: number): string => String(value).padStart(6);

/** The tables as lines of text; `errors`: so many of each kind are named. */
export function report(judged: readonly Judged[], errors: number): readonly string[] {
  return [
    `${judged.length} items`,
    ...alarmTable(judged.filter(mustPass)),
    ...scoreTable(judged),
    ...reliabilityTable(judged),
    ...errorList(judged, errors),
  ];
}

function alarmTable(clear: readonly Judged[]): string[] {
  const groups = [...new Set(clear.map(({ item }) => item.group))];
  const row = (name: string, members: readonly Judged[]): string =>
    `  ${name.padEnd(34)}${count(members.length)}${percent(falseAlarms(members))}`;
  return [
    '\nfalse alarms',
    ...groups.map((group) =>
      row(
        group,
        clear.filter(({ item }) => item.group === group),
      ),
    ),
    row('all', clear),
  ];
}

function scoreTable(judged: readonly Judged[]): string[] {
  return [
    `\n${'reason'.padEnd(30)}     n  recall precision`,
    ...scores(judged).map(
      ({ reason, count: n, recall, precision }) =>
        `${reason.padEnd(30)}${count(n)}${percent(recall)}${percent(precision)}`,
    ),
  ];
}

/** Whether a confidence of 0.9 is right nine times in ten. */
function reliabilityTable(judged: readonly Judged[]): string[] {
  const lines = [`\n${'confidence'.padEnd(30)}     n    mean   right`];
  for (const reason of AMBIGUITY_REASONS) {
    for (const [low, high] of BANDS) {
      const band = judged.filter(
        ({ finding }) => finding?.reason === reason && finding.confidence >= low && finding.confidence < high,
      );
      if (band.length === 0) continue;
      const mean = band.reduce((sum, { finding }) => sum + (finding?.confidence ?? 0), 0) / band.length;
      lines.push(
        `${`${reason} ${low} to ${Math.min(high, 1)}`.padEnd(36)}${count(band.length)}` +
          `${mean.toFixed(2).padStart(8)}${percent(share(rights(band), band.length))}`,
      );
    }
  }
  return lines;
}

const BANDS = [
  [0, 0.8],
  [0.8, 0.9],
  [0.9, 0.95],
  [0.95, 1.01],
] as const;

function errorList(judged: readonly Judged[], limit: number): string[] {
  const kindOf = ({ item, finding }: Judged): string =>
    `${item.expected[0] ?? 'clear'} -> ${finding?.reason ?? 'passed'}`;
  const wrong = judged.filter(({ right }) => !right);
  return [...new Set(wrong.map(kindOf))].sort().flatMap((kind) => {
    const members = wrong.filter((entry) => kindOf(entry) === kind);
    const named = members.slice(0, limit);
    return [
      `\n${kind}: ${members.length}`,
      ...named.map(({ item }) => `  ${item.group}: ${JSON.stringify(item.message.slice(0, 140))}`),
    ];
  });
}
