import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
} from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database.error';
import { type ServerAccount } from './reachability';
import { program, type ServerBinaries } from './server-binaries';

export interface ClusterRequest {
  directory: string;
  binaries: ServerBinaries;
  account: ServerAccount | undefined;
  user: string;
  password: string;
  durable: boolean;
}

export const SETTINGS_FILE = 'vi.conf';
const LIMIT_MS = 60_000;

/**
 * Creates the database files. They appear under their name only when complete and on disk, so a start that was
 * killed half-way leaves nothing that looks like a database.
 */
export async function createCluster(request: ClusterRequest): Promise<void> {
  const { directory, account, durable } = request;
  const draft = `${directory}.new`;
  const passwordFile = `${directory}.pw`;
  makeWay(dirname(directory), account);
  rmSync(draft, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, request.password, { mode: 0o600 });
    if (account) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid);
    await initdb(request, [
      ...['-D', draft, '-U', request.user, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      // The builtin provider needs no locale of the operating system.
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ...['--no-sync', '--no-instructions'],
    ]);
    appendFileSync(join(draft, 'postgresql.conf'), `\ninclude '${SETTINGS_FILE}'\n`);
    // Syncing once at the end costs a tenth of a second; syncing while files are still made costs more.
    if (durable) await initdb(request, ['-D', draft, '--sync-only']);
    renameSync(draft, directory);
    if (durable) syncDirectory(dirname(directory));
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The directories above the cluster; ones that are made here let the server's account pass. */
function makeWay(parent: string, account: ServerAccount | undefined): void {
  if (existsSync(parent)) return;
  mkdirSync(parent, { recursive: true });
  chmodSync(parent, account ? 0o711 : 0o700);
}

async function initdb({ binaries, account }: ClusterRequest, args: string[]): Promise<void> {
  const child = spawn(program(binaries, 'initdb'), args, {
    cwd: '/',
    // With TZ given initdb need not compare the machine's clock with every known time zone.
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
    ...account,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let reason = '';
  child.on('error', (error) => (reason = error.message));
  const [code, signal] = (await once(child, 'close').catch(() => [null, null])) as [
    number | null,
    string | null,
  ];
  if (code === 0) return;
  reason ||= signal ? `ended by ${signal}` : `exit code ${code}`;
  throw new EmbeddedDatabaseError(
    `Could not create the embedded database (initdb: ${reason}).\n${output.trim()}\n` +
      `Check free space and permissions, or set DATABASE_URL to a PostgreSQL server.`,
  );
}

function syncDirectory(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
