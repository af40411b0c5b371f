import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueApiKey } from '../common/api-key';

/** What a checkout makes up for itself, so that a newcomer needs no key. Never used in production. */
export interface LocalSecrets {
  /** Signs the user tokens of this checkout, base64url. */
  readonly tokenKey: string;
  /** The key of the development client: what `TOKEN` is set to. */
  readonly developmentApiKey: string;
}

const FILE = 'secrets.json';

function read(path: string): LocalSecrets | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LocalSecrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read; remove it to have new local secrets made`, { cause: error });
  }
}

/**
 * Reads the secrets of a data directory, or makes them. Of two processes that start at once both get the
 * same: the file is written beside and linked into place, which only one of them can do.
 */
export function localSecrets(dataDir: string): LocalSecrets {
  const path = join(dataDir, FILE);
  const existing = read(path);
  if (existing) return existing;
  mkdirSync(dataDir, { recursive: true });
  const made: LocalSecrets = {
    tokenKey: randomBytes(32).toString('base64url'),
    developmentApiKey: issueApiKey().key,
  };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  return read(path) ?? made;
}
