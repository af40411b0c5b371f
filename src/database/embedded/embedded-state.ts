import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database.error';

/** What a data directory remembers about its server between starts. Holds the password: mode 0600. */
export interface EmbeddedState {
  clusterId: string;
  clusterDirectory: string;
  port: number;
  user: string;
  password: string;
}

const FILE = 'postgresql.json';

export function newCredentials(): Pick<EmbeddedState, 'clusterId' | 'user' | 'password'> {
  return {
    clusterId: randomBytes(4).toString('hex'),
    user: 'vi',
    password: randomBytes(24).toString('base64url') + randomInt(10),
  };
}

/** @returns undefined at the first start */
export function readState(dataDir: string): EmbeddedState | undefined {
  const path = join(dataDir, FILE);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as EmbeddedState;
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `${path} is damaged; without it the embedded database cannot be opened. Restore the file from a backup, ` +
        `or remove ${dataDir} to begin with an empty database.`,
      { cause },
    );
  }
}

export function writeState(dataDir: string, state: EmbeddedState): void {
  const path = join(dataDir, FILE);
  writeFileSync(`${path}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
