import { type Command } from 'commander';
import { type PrismaService } from '../database/prisma.service';
import { currentFacts } from '../memory/current-facts';
import { FactRepository, type NewFact } from '../memory/fact.repository';
import { AUTHORITIES, type Authority, FACT_TYPES, type FactType } from '../turn/fact';
import { choice, factKey, OPERATOR, viUserId } from './arguments';
import { CommandFailure } from './cli-error';
import { newFact } from './new-fact';
import { json, table } from './print';
import { withDatabase } from './with-database';

interface SetOptions {
  authority: Authority;
  type?: FactType;
  json?: boolean;
}

export function addFactCommands(program: Command): void {
  const fact = program.command('fact').description('what Vi knows of a person');
  const unlocked = AUTHORITIES.filter((authority) => authority !== 'locked');
  const write = (name: string, description: string): Command =>
    fact
      .command(name)
      .description(description)
      .argument('<vi_user_id>', 'the person', viUserId)
      .argument('<key>', 'the key of the fact', factKey)
      .argument('<value>', 'its value')
      .addOption(choice('--type <type>', 'fact type (default: context, or rule for a rule)', FACT_TYPES))
      .option('--json', 'the value is JSON; an object with "rule" or "value" is stored as it stands');
  write('set', 'write a fact in place of those of the same key and authority')
    .addOption(choice('--authority <authority>', 'how surely it is known', unlocked).default('explicit'))
    .action(set);
  write('lock', 'write a fact that nothing said in chat changes').action(
    (person: string, key: string, value: string, options: Omit<SetOptions, 'authority'>) =>
      set(person, key, value, { ...options, authority: 'locked' }),
  );
  fact
    .command('list')
    .description('all facts; * marks those that are believed')
    .argument('<vi_user_id>', 'the person', viUserId)
    .option('--json', 'one line of JSON')
    .action(list);
  fact
    .command('retract')
    .description('take back everything that is known under a key, locked or not')
    .argument('<vi_user_id>', 'the person', viUserId)
    .argument('<key>', 'the key of the fact', factKey)
    .action(retract);
}

async function set(person: string, key: string, text: string, options: SetOptions): Promise<void> {
  const fact = newFact(key, text, options);
  await withDatabase(async (prisma) => {
    await new FactRepository(prisma).set(person, fact, OPERATOR);
    console.log(`${fact.key}  ${fact.authority}  ${json(fact.value)}`);
    await sayWhenOverruled(prisma, person, fact);
  });
}

async function sayWhenOverruled(prisma: PrismaService, person: string, fact: NewFact): Promise<void> {
  const believed = currentFacts(await new FactRepository(prisma).list(person)).find(
    ({ key }) => key === fact.key,
  );
  if (believed && believed.authority !== fact.authority) {
    console.error(`note: the ${believed.authority} fact of this key is believed instead`);
  }
}

async function list(person: string, options: { json?: boolean }): Promise<void> {
  const facts = await withDatabase((prisma) => new FactRepository(prisma).list(person));
  const believed = new Set(currentFacts(facts).map(({ factId }) => factId));
  const rows = facts.map((fact) => ({
    fact_key: fact.key,
    authority: fact.authority,
    fact_type: fact.type,
    scope: fact.scope,
    value: fact.value,
    source: fact.source,
    updated_at: fact.updatedAt.toISOString(),
    believed: believed.has(fact.factId),
  }));
  if (options.json) return console.log(json(rows));
  const cells = rows.map((row) => [
    `${row.believed ? '*' : ' '} ${row.fact_key}`,
    row.authority,
    row.fact_type,
    row.scope,
    json(row.value),
    row.updated_at,
  ]);
  console.log(table([['  key', 'authority', 'type', 'scope', 'value', 'updated'], ...cells]));
}

async function retract(person: string, key: string): Promise<void> {
  const count = await withDatabase((prisma) => new FactRepository(prisma).retract(person, key, OPERATOR));
  if (count === 0) throw new CommandFailure('Nothing is known of this person under that key.');
  console.log(`retracted: ${count}`);
}
