import { type Command } from 'commander';
import { ApiClientRepository } from '../auth/api-client.repository';
import { DEVELOPMENT_CLIENT_ID } from '../auth/development-client';
import { issueApiKey } from '../common/api-key';
import { type Scope, SCOPES } from '../turn/principal';
import { listOf, OPERATOR } from './arguments';
import { CommandFailure, UsageError } from './cli-error';
import { configuredProviders } from './configured-providers';
import { json, table } from './print';
import { withDatabase } from './with-database';

const CLIENT_ID = /^[a-z][a-z0-9_-]{0,62}$/;
const KEEP = 'Keep it: it is shown this once.';

interface NewClient {
  providers: string;
  defaultProvider?: string;
  scopes: Scope[];
}

export function addClientCommands(program: Command): void {
  const client = program.command('client').description('service clients (bots, backends) and their keys');
  client
    .command('create <client_id>')
    .description('make a client and print its first key')
    .requiredOption('--providers <names>', 'the providers that it owns, separated by commas')
    .option('--default-provider <name>', 'where a plain userId lives (default: the first provider)')
    .option('--scopes <scopes>', `from ${SCOPES.join(', ')}`, listOf(SCOPES), ['chat', 'identity'])
    .action(create);
  client
    .command('rotate <client_id>')
    .description('add a second key and print it; revoke the old one when nobody uses it any more')
    .action(rotate);
  client
    .command('revoke <client_id>')
    .description('revoke one key of a client, or all of them')
    .option('--key <key_id>', 'only this key: the part of it after vi_sk_')
    .action(revoke);
  client
    .command('list')
    .description('the clients with the ids of their live keys')
    .option('--json', 'one line of JSON')
    .action(list);
}

async function create(clientId: string, options: NewClient): Promise<void> {
  if (!CLIENT_ID.test(clientId) || clientId === DEVELOPMENT_CLIENT_ID) {
    throw new UsageError(
      `A client id is 1 to 63 of a-z, 0-9, - and _, begins with a letter, and is not ${DEVELOPMENT_CLIENT_ID}.`,
    );
  }
  const { providers, defaultProvider } = ownedProviders(options);
  const { key, keyId, secretSha256 } = issueApiKey();
  await withDatabase(async (prisma) => {
    const clients = new ApiClientRepository(prisma);
    const client = { clientId, providers, defaultProvider, scopes: options.scopes };
    if (!(await clients.create(client, keyId, secretSha256, OPERATOR))) {
      throw new CommandFailure(`There is a client ${clientId} already. vi client rotate adds a key to it.`);
    }
  });
  console.log(key);
  console.error(`The key of ${clientId}. ${KEEP}`);
}

function ownedProviders(options: NewClient): { providers: string[]; defaultProvider: string } {
  const providers = [...new Set(options.providers.split(',').map((name) => name.trim()))];
  const configured = configuredProviders();
  const unknown = providers.filter((name) => !configured.includes(name));
  if (unknown.length > 0) {
    throw new UsageError(
      `Not among the configured providers (${configured.join(', ')}): ${unknown.map((name) => JSON.stringify(name)).join(', ')}.`,
    );
  }
  const defaultProvider = options.defaultProvider ?? providers[0] ?? '';
  if (!providers.includes(defaultProvider)) {
    throw new UsageError('The default provider must be one of --providers.');
  }
  return { providers, defaultProvider };
}

async function rotate(clientId: string): Promise<void> {
  const { key, keyId, secretSha256 } = issueApiKey();
  await withDatabase(async (prisma) => {
    const clients = new ApiClientRepository(prisma);
    if (await clients.addKey(clientId, keyId, secretSha256, OPERATOR)) return;
    const known = (await clients.list()).find((client) => client.clientId === clientId);
    if (!known) throw new CommandFailure(`There is no client ${clientId}.`);
    throw new CommandFailure(
      `${clientId} has two live keys already (${known.liveKeyIds.join(', ')}). Revoke one first: vi client revoke ${clientId} --key <key_id>`,
    );
  });
  console.log(key);
  console.error(`A further key of ${clientId}. ${KEEP}`);
}

async function revoke(clientId: string, { key }: { key?: string }): Promise<void> {
  const keyId = key?.replace(/^vi_sk_/, '').split('_')[0];
  const count = await withDatabase((prisma) =>
    new ApiClientRepository(prisma).revoke(clientId, keyId, OPERATOR),
  );
  if (count === 0) throw new CommandFailure(`${clientId} has no such live key.`);
  console.log(`revoked: ${count}`);
}

async function list(options: { json?: boolean }): Promise<void> {
  const clients = await withDatabase((prisma) => new ApiClientRepository(prisma).list());
  if (options.json) {
    const rows = clients.map((client) => ({
      client_id: client.clientId,
      providers: client.providers,
      default_provider: client.defaultProvider,
      scopes: client.scopes,
      live_key_ids: client.liveKeyIds,
    }));
    return console.log(json(rows));
  }
  const rows = clients.map((client) => [
    client.clientId,
    client.providers.map((name) => (name === client.defaultProvider ? `${name}*` : name)).join(','),
    client.scopes.join(','),
    client.liveKeyIds.join(' ') || 'none',
  ]);
  console.log(table([['client', 'providers (* default)', 'scopes', 'live keys'], ...rows]));
}
