import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Under whom the server's programs run. Undefined: as the current user. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

interface Entry {
  mode: number;
  uid: number;
  gid: number;
}

const SEARCH = 0o1;

/** Whether `account` may pass through a directory with these permissions. */
export function maySearch(entry: Entry, account: ServerAccount): boolean {
  if (entry.uid === account.uid) return (entry.mode & (SEARCH << 6)) !== 0;
  if (entry.gid === account.gid) return (entry.mode & (SEARCH << 3)) !== 0;
  return (entry.mode & SEARCH) !== 0;
}

/**
 * Whether `account` can come to `directory` at all: every directory on the way, itself included, must let it
 * pass. Give the real path, without symbolic links.
 */
export function canReach(
  directory: string,
  account: ServerAccount,
  stat: (path: string) => Entry = statSync,
): boolean {
  for (let path = directory; ; path = dirname(path)) {
    if (!maySearch(stat(path), account)) return false;
    if (path === dirname(path)) return true;
  }
}
