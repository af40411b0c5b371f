import { parseArgs } from 'node:util';
import { checkAmbiguity } from '../ambiguity/ambiguity-gate';
import { DEFAULT_THRESHOLDS } from '../config/gate-thresholds';
import { falseAlarms, type Judged, report, scores } from './gate-report';
import { type GateItem, GATE_SET } from './gate-set/gate-set';
import { readItems } from './gate-set/read-items';

/** The worst that the gate may do on the project's own set; raise them when it does better. */
const FLOORS = { falseAlarms: 0.02, recall: 0.94, precision: 0.94 };

function judge(item: GateItem): Judged {
  const found = checkAmbiguity(item.message, item.history);
  const finding = found && found.confidence >= DEFAULT_THRESHOLDS[found.reason] ? found : null;
  const right = finding
    ? item.expected.includes(finding.reason) || (item.tolerated ?? []).includes(finding.reason)
    : item.expected.length === 0;
  return { item, finding, right };
}

function underTheFloors(judged: readonly Judged[]): readonly string[] {
  const low = scores(judged).flatMap(({ reason, recall = 1, precision = 1 }) => [
    ...(recall < FLOORS.recall ? [`recall of ${reason}`] : []),
    ...(precision < FLOORS.precision ? [`precision of ${reason}`] : []),
  ]);
  return falseAlarms(judged) > FLOORS.falseAlarms ? ['false alarms', ...low] : low;
}

/** `run-gate [--data DIRECTORY] [--errors N]`: the project's own set, held to the floors, or a benchmark's. */
function main(): void {
  const { values } = parseArgs({ options: { data: { type: 'string' }, errors: { type: 'string' } } });
  const judged = (values.data === undefined ? GATE_SET : readItems(values.data)).map(judge);
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  report(judged, Number(values.errors ?? 10)).forEach(print);
  const failures = values.data === undefined ? underTheFloors(judged) : [];
  if (failures.length === 0) return;
  print(`\nunder the floor: ${failures.join(', ')}`);
  process.exitCode = 1;
}

main();
