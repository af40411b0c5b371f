import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { currentProcess, isAlive, type ProcessIdentity } from './process-identity';

const RETRY_MS = 20;
const CLAIM = /^claim-(\d+)$/;

/**
 * Runs `work` while no other process runs under the same lock directory.
 *
 * Claims are numbered files and the highest one rules. A claim whose process died, or that was given back,
 * is never removed but outbid by the next number, and only one process can create a number. So there is no
 * moment in which two processes both clear away a stale lock and both believe to hold it.
 *
 * @throws Error when the lock is not free within `timeoutMs`; it names the process that holds it.
 */
export async function withExclusiveLock<T>(
  directory: string,
  timeoutMs: number,
  work: () => Promise<T>,
): Promise<T> {
  mkdirSync(directory, { recursive: true });
  const claim = await waitForClaim(directory, timeoutMs);
  try {
    return await work();
  } finally {
    replaceFile(claim, 'released');
  }
}

async function waitForClaim(directory: string, timeoutMs: number): Promise<string> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const highest = highestClaim(directory);
    const owner = highest === 0 ? undefined : liveOwner(join(directory, `claim-${highest}`));
    if (!owner) {
      const claim = tryClaim(directory, highest + 1);
      if (claim) return claim;
    } else if (performance.now() > deadline) {
      throw new Error(
        `Process ${owner.pid} holds the lock in ${directory} for too long; end it and try again.`,
      );
    }
    await sleep(RETRY_MS);
  }
}

function tryClaim(directory: string, number: number): string | undefined {
  const claim = join(directory, `claim-${number}`);
  const draft = join(directory, `draft-${randomBytes(6).toString('hex')}`);
  writeFileSync(draft, JSON.stringify(currentProcess()));
  try {
    // A link appears with its content or not at all, and fails where the number is taken.
    linkSync(draft, claim);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  // The list that `number` came from may have been old: others may be further by now.
  if (highestClaim(directory) > number) {
    rmSync(claim, { force: true });
    return undefined;
  }
  for (const older of claimNumbers(directory)) {
    if (older < number) rmSync(join(directory, `claim-${older}`), { force: true });
  }
  return claim;
}

function claimNumbers(directory: string): number[] {
  return readdirSync(directory).flatMap((name) => {
    const match = CLAIM.exec(name);
    return match ? [Number(match[1])] : [];
  });
}

function highestClaim(directory: string): number {
  return Math.max(0, ...claimNumbers(directory));
}

function liveOwner(claim: string): ProcessIdentity | undefined {
  try {
    const owner = JSON.parse(readFileSync(claim, 'utf8')) as ProcessIdentity;
    return isAlive(owner) ? owner : undefined;
  } catch {
    // Released, or outbid and removed since the directory was read.
    return undefined;
  }
}

function replaceFile(path: string, content: string): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}
