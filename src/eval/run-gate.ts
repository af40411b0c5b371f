import { checkAmbiguity } from '../ambiguity/ambiguity-gate';
import { THRESHOLDS } from '../ambiguity/thresholds';
import { AMBIGUITY_REASONS, type AmbiguityFinding } from '../turn/ambiguity';
import { type GateItem, GATE_SET } from './gate-set/gate-set';

interface Judged {
  readonly item: GateItem;
  readonly finding: AmbiguityFinding | null;
  readonly right: boolean;
}

/** The worst that the gate may do on this set; raise them when it does better. */
const FLOORS = { falseAlarms: 0.03, recall: 0.88, precision: 0.94 };

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (part: number, whole: number): string =>
  (whole ? `${((100 * part) / whole).toFixed(1)} %` : '-').padStart(8);

function judge(item: GateItem): Judged {
  const found = checkAmbiguity(item.message, item.history);
  const finding = found && found.confidence >= THRESHOLDS[found.reason] ? found : null;
  const right = finding ? item.expected.includes(finding.reason) : item.expected.length === 0;
  return { item, finding, right };
}

function main(): void {
  const judged = GATE_SET.map(judge);
  const failures: string[] = [];
  print(`${judged.length} items\n\nfalse alarms`);
  const clear = judged.filter(({ item }) => item.expected.length === 0);
  for (const group of [...new Set(clear.map(({ item }) => item.group))]) {
    const members = clear.filter(({ item }) => item.group === group);
    const alarms = members.filter(({ right }) => !right).length;
    print(`  ${group.padEnd(28)}${String(members.length).padStart(5)}${percent(alarms, members.length)}`);
  }
  const alarms = clear.filter(({ right }) => !right).length;
  print(`  ${'all'.padEnd(28)}${String(clear.length).padStart(5)}${percent(alarms, clear.length)}`);
  if (alarms / clear.length > FLOORS.falseAlarms) failures.push('false alarms');

  print(`\n${'reason'.padEnd(30)}    n  recall precision`);
  for (const reason of AMBIGUITY_REASONS) {
    const members = judged.filter(({ item }) => item.expected[0] === reason);
    const given = judged.filter(({ finding }) => finding?.reason === reason);
    const hits = members.filter(({ right }) => right).length;
    const precise = given.filter(({ right }) => right).length;
    print(
      `${reason.padEnd(30)}${String(members.length).padStart(5)}${percent(hits, members.length)}${percent(precise, given.length)}`,
    );
    if (hits / members.length < FLOORS.recall) failures.push(`recall of ${reason}`);
    if (precise / given.length < FLOORS.precision) failures.push(`precision of ${reason}`);
  }
  reliability(judged);
  print('\nerrors');
  for (const { item, finding } of judged.filter(({ right }) => !right)) {
    print(`  ${item.group}: ${JSON.stringify(item.message)} -> ${finding?.reason ?? 'passed'}`);
  }
  if (failures.length > 0) {
    print(`\nunder the floor: ${failures.join(', ')}`);
    process.exitCode = 1;
  }
}

/** Whether a confidence of 0.9 is right nine times in ten. */
function reliability(judged: readonly Judged[]): void {
  print('\nconfidence      n   mean    right');
  for (const [low, high] of [
    [0, 0.7],
    [0.7, 0.8],
    [0.8, 0.9],
    [0.9, 1.01],
  ] as const) {
    const bin = judged.filter(
      ({ finding }) => finding && finding.confidence >= low && finding.confidence < high,
    );
    const mean = bin.reduce((sum, { finding }) => sum + (finding?.confidence ?? 0), 0) / (bin.length || 1);
    const right = bin.filter((entry) => entry.right).length;
    print(
      `${low.toFixed(1)} - ${Math.min(high, 1).toFixed(1)}${String(bin.length).padStart(8)}${mean.toFixed(2).padStart(7)}${percent(right, bin.length)}`,
    );
  }
}

main();
