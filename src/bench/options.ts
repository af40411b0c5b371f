import { parseArgs } from 'node:util';
import { type Plan } from './measure/interleave';

export interface BenchOptions {
  readonly plan: Plan;
  /** Where the figures go as JSON. */
  readonly json: string | undefined;
  /** Where the servers leave their CPU profiles; profiling costs CPU itself, so figures do not count then. */
  readonly profile: string | undefined;
  /**
   * Milliseconds that the model takes for each token: streams side by side as people hold them, to see what comes
   * on top of the model's own time. Undefined: the model answers at once, to see what a turn costs.
   */
  readonly pace: number | undefined;
}

/** Two and a half minutes, and half a minute: enough to see that it runs, and roughly what it costs. */
const DEFAULT: Plan = { rounds: 5, blockMs: 1_100, warmUpMs: 6_000 };
/** A stream of 60 tokens takes more than a second here. */
const PACED: Plan = { rounds: 5, blockMs: 5_000, warmUpMs: 6_000 };
const QUICK: Plan = { rounds: 2, blockMs: 350, warmUpMs: 900 };

export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean' },
      json: { type: 'string' },
      profile: { type: 'string' },
      pace: { type: 'string' },
    },
  });
  const pace = values.pace === undefined ? undefined : Number(values.pace);
  if (pace !== undefined && !(pace > 0)) throw new Error('--pace takes milliseconds a token');
  const whole = pace === undefined ? DEFAULT : PACED;
  return { plan: values.quick ? QUICK : whole, json: values.json, profile: values.profile, pace };
}
