import { Migrator } from '../database/migrator';
import { openDatabase } from '../database/open-database';
import { migrationsDirectory } from '../database/project-root';
import { exitCodeOf } from './exit-code';
import { databaseSettings } from './settings';

const USAGE = 'usage: migrate status | up | down [--force]';

async function main(args: readonly string[]): Promise<number> {
  const [command, ...flags] = args;
  const force = flags.includes('--force');
  if (flags.some((flag) => flag !== '--force') || (force && command !== 'down')) return usage();
  if (command !== 'status' && command !== 'up' && command !== 'down') return usage();
  const { url, release } = await openDatabase(databaseSettings());
  try {
    const migrator = new Migrator(url, migrationsDirectory);
    if (command === 'up') report(await migrator.up(), 'applied', 'Nothing to apply.');
    if (command === 'down') report(await undo(migrator, force), 'undone', 'Nothing to undo.');
    if (command === 'status') {
      for (const { id, state } of await migrator.status()) console.log(`${id}  ${state}`);
    }
    for (const { id, problem } of await migrator.problems())
      console.error(`warning: ${id} ${MEANING[problem]}`);
    return 0;
  } finally {
    await release();
  }
}

const MEANING = {
  edited: 'was changed after it had been applied',
  unknown: 'is applied to the database, but this version of Vi does not have it',
};

async function undo(migrator: Migrator, force: boolean): Promise<string[]> {
  const id = await migrator.down({ force });
  return id === undefined ? [] : [id];
}

function report(ids: readonly string[], what: string, otherwise: string): void {
  for (const id of ids) console.log(`${id}  ${what}`);
  if (ids.length === 0) console.log(otherwise);
}

function usage(): number {
  console.error(USAGE);
  return 2;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.exitCode = exitCodeOf(error);
  },
);
