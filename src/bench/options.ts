import { parseArgs } from 'node:util';
import { type Plan } from './measure/interleave';

export interface BenchOptions {
  readonly plan: Plan;
  /** Where the figures go as JSON. */
  readonly json: string | undefined;
  /** Where the servers leave their CPU profiles; profiling costs CPU itself, so figures do not count then. */
  readonly profile: string | undefined;
}

/** Two and a half minutes, and half a minute: enough to see that it runs, and roughly what it costs. */
const DEFAULT: Plan = { rounds: 5, blockMs: 1_100, warmUpMs: 6_000 };
const QUICK: Plan = { rounds: 2, blockMs: 350, warmUpMs: 900 };

export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { quick: { type: 'boolean' }, json: { type: 'string' }, profile: { type: 'string' } },
  });
  return { plan: values.quick ? QUICK : DEFAULT, json: values.json, profile: values.profile };
}
