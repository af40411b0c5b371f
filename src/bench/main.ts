import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { cellsOf } from './cells';
import { interleave } from './measure/interleave';
import { readOptions } from './options';
import { compare } from './report/comparison';
import { figuresOf } from './report/figures';
import { report } from './report/report';
import { openStage } from './setup/stage';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const progress = (text: string): void => void process.stderr.write(`${text}\n`);

/** What a turn costs with Vi, beside a bare floor and the model alone; see docs/performance.md. */
async function bench(): Promise<void> {
  const { plan, json, profile, pace } = readOptions(process.argv.slice(2));
  progress('starting the model, PostgreSQL, the floor and Vi');
  const stage = await openStage(profile, pace);
  try {
    const series = await interleave(
      cellsOf(stage, pace !== undefined),
      plan,
      stage.databases.postmaster,
      progress,
    );
    const figures = series.map(figuresOf);
    const machine = { node: process.version, cores: cpus().length, platform: process.platform };
    say(`Node ${machine.node}, ${machine.cores} cores, ${plan.rounds} rounds of ${plan.blockMs} ms a cell\n`);
    say(report(figures));
    if (json !== undefined) {
      writeFileSync(
        json,
        `${JSON.stringify({ machine, plan, figures, ratios: compare(figures) }, null, 2)}\n`,
      );
    }
  } finally {
    await stage.close();
  }
}

bench().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
