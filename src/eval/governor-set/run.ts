import { evaluate, type GovernorCase } from '../governor';
import { type EvaluationSet, type Scene } from './item';
import { LOCKED_FACT_SET } from './locked-fact.set';
import { POSTURE_SET } from './posture.set';
import { REPETITION_SET } from './repetition.set';
import { UNGROUNDED_SET } from './ungrounded.set';

export const SETS: readonly EvaluationSet[] = [REPETITION_SET, LOCKED_FACT_SET, UNGROUNDED_SET, POSTURE_SET];
/** Share of good replies that may be stopped, over all sets: the recorded ceiling. */
export const FALSE_ALARM_CEILING = 0.01;

interface SetResult {
  readonly type: EvaluationSet['type'];
  readonly bad: number;
  readonly found: number;
  readonly good: number;
  readonly falseAlarms: number;
  /** Ids of the scenes and the replies that went wrong. */
  readonly errors: readonly string[];
  readonly passed: boolean;
}

function caseOf(scene: Scene): GovernorCase {
  return {
    facts: Object.entries(scene.facts ?? {}).map(([key, value]) => ({ key, value, locked: true })),
    tool_output:
      scene.tool === undefined
        ? null
        : typeof scene.tool === 'string'
          ? scene.tool
          : JSON.stringify(scene.tool),
    history: [...(scene.history ?? []), { role: 'user', content: scene.message ?? 'ok' }],
    mode: scene.mode ?? 'public',
    tool_name: scene.toolName,
  };
}

export function runSet(set: EvaluationSet): SetResult {
  const errors: string[] = [];
  const result = { bad: 0, found: 0, good: 0, falseAlarms: 0 };
  for (const scene of set.scenes) {
    const item = caseOf(scene);
    for (const reply of scene.bad ?? []) {
      result.bad++;
      const types = evaluate(reply, item).violations.map((violation) => violation.type);
      if (types.includes(set.type)) result.found++;
      else errors.push(`missed ${scene.id}: ${reply.slice(0, 100)}`);
    }
    for (const reply of scene.good ?? []) {
      result.good++;
      const types = evaluate(reply, item).violations.map((violation) => violation.type);
      if (types.length === 0) continue;
      result.falseAlarms++;
      errors.push(`false alarm ${types.join()} ${scene.id}: ${reply.slice(0, 100)}`);
    }
  }
  return { type: set.type, ...result, errors, passed: result.found >= set.floor * result.bad };
}

/** Prints the table; the exit code is 1 when a recorded floor or the ceiling is not held. */
function main(): void {
  const results = SETS.map(runSet);
  const lines = ['type          bad  found  recall   good  false alarms'];
  for (const r of results) {
    const recall = `${((100 * r.found) / r.bad).toFixed(1)} %`;
    lines.push(
      `${r.type.padEnd(12)} ${pad(r.bad, 4)} ${pad(r.found, 6)} ${pad(recall, 8)} ${pad(r.good, 5)} ${pad(r.falseAlarms, 6)}`,
    );
  }
  const good = results.reduce((sum, r) => sum + r.good, 0);
  const alarms = results.reduce((sum, r) => sum + r.falseAlarms, 0);
  const items = good + results.reduce((sum, r) => sum + r.bad, 0);
  const held = results.every((r) => r.passed) && alarms <= FALSE_ALARM_CEILING * good;
  lines.push(
    `${items} items, false alarms ${((100 * alarms) / good).toFixed(1)} %, floors ${held ? 'held' : 'NOT held'}`,
  );
  for (const r of results) lines.push(...r.errors.map((error) => `  ${error}`));
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = held ? 0 : 1;
}

function pad(value: number | string, width: number): string {
  return String(value).padStart(width);
}

if (require.main === module) main();
