import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { canReach, maySearch, type ServerAccount } from './reachability';
import { program, type ServerBinaries } from './server-binaries';

/** Where things go that the server's account cannot reach in the project. */
const SYSTEM_DIRECTORY = '/var/lib';

/**
 * Where the database files live: in the data directory, unless the server runs under another account that
 * cannot come there (a checkout in root's own home). The name then tells the data directory apart from other
 * clones' and, by `clusterId`, from an earlier one that stood at the same path.
 */
export function clusterDirectory(
  dataDir: string,
  clusterId: string,
  account: ServerAccount | undefined,
): string {
  if (!account || canReach(dataDir, account)) return join(dataDir, `cluster-${clusterId}`);
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return join(SYSTEM_DIRECTORY, `vi-${key}`, `cluster-${clusterId}`);
}

/** The binaries as the account can run them: where they are, or a copy made once for each version. */
export function reachableBinaries(
  binaries: ServerBinaries,
  account: ServerAccount | undefined,
): ServerBinaries {
  if (!account || canRun(binaries, account)) return binaries;
  const parent = join(SYSTEM_DIRECTORY, 'vi-postgresql');
  const root = join(parent, binaries.version);
  if (!existsSync(root)) {
    const draft = `${root}.${process.pid}-${randomBytes(4).toString('hex')}`;
    mkdirSync(parent, { recursive: true });
    chmodSync(parent, 0o755);
    cpSync(binaries.root, draft, { recursive: true, verbatimSymlinks: true, filter: isNeededAtRunTime });
    openToAll(draft);
    try {
      renameSync(draft, root);
    } catch (error) {
      // Another clone was faster; its copy is the same.
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(root)) throw error;
    }
  }
  return { ...binaries, root };
}

function canRun(binaries: ServerBinaries, account: ServerAccount): boolean {
  const postgres = program(binaries, 'postgres');
  return canReach(join(binaries.root, 'bin'), account) && maySearch(statSync(postgres), account);
}

/** A strict umask may have closed the installed files to everybody else, and the copy with them. */
function openToAll(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

function isNeededAtRunTime(path: string): boolean {
  return !path.endsWith('.a') && !path.endsWith('/pkgconfig');
}

/** The account that owns the cluster already wins: the server must run as its files' owner. */
export function clusterOwner(directory: string): ServerAccount | undefined {
  if (!existsSync(directory)) return undefined;
  const { uid, gid } = statSync(directory);
  return { uid, gid };
}
