import { type Command } from 'commander';
import { isUuid } from '../common/uuid';
import { type PrismaService } from '../database/prisma.service';
import { IdentityRepository } from '../identity/identity.repository';
import { CommandFailure, UsageError } from './cli-error';
import { PersonRepository } from './person.repository';
import { json, table, visible } from './print';
import { readRelationship, relationshipTable, toRelationshipJson } from './relationship-view';
import { withDatabase } from './with-database';

export function addUserCommands(program: Command): void {
  const user = program.command('user').description('people');
  user
    .command('show')
    .description('the accounts of a person, their relationship, and how much is stored')
    .argument('<person>', 'a vi_user_id, or <provider>:<provider_user_id>')
    .option('--json', 'one line of JSON')
    .action(show);
}

async function show(person: string, options: { json?: boolean }): Promise<void> {
  if (!isUuid(person) && !/^[^:]+:.+$/su.test(person)) {
    throw new UsageError('Give a vi_user_id, or <provider>:<provider_user_id>.');
  }
  await withDatabase(async (prisma) => {
    const identities = new IdentityRepository(prisma);
    const viUserId = await find(prisma, person);
    const accounts = await identities.accountsOf(viUserId);
    const relationship = await readRelationship(prisma, viUserId);
    const stored = await new PersonRepository(prisma).summary(viUserId);
    if (accounts.length === 0 && !relationship.stored && !stored.known) {
      throw new CommandFailure('Nothing is stored of this person.');
    }
    const { facts, turns, conversations } = stored;
    if (options.json) {
      const rows = accounts.map((row) => ({ provider: row.provider, provider_user_id: row.providerUserId }));
      const counts = { facts, turns, conversations };
      console.log(
        json({
          vi_user_id: viUserId,
          identities: rows,
          ...counts,
          relationship: toRelationshipJson(relationship),
        }),
      );
      return;
    }
    console.log(`vi_user_id  ${viUserId}\n`);
    const rows = accounts.map(({ provider, providerUserId }) => [provider, providerUserId]);
    console.log(rows.length > 0 ? table([['provider', 'provider_user_id'], ...rows]) : 'no accounts');
    console.log(`\n${relationshipTable(relationship)}\n`);
    console.log(`facts ${facts}, turns ${turns}, conversations ${conversations}`);
  });
}

async function find(prisma: PrismaService, person: string): Promise<string> {
  if (isUuid(person)) return person.toLowerCase();
  const colon = person.indexOf(':');
  const account = { provider: person.slice(0, colon), providerUserId: person.slice(colon + 1) };
  const viUserId = await new IdentityRepository(prisma).find(account);
  if (viUserId === undefined) throw new CommandFailure(`Nobody has the account ${visible(person)}.`);
  return viUserId;
}
