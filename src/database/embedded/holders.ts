import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentProcess, isAlive, type ProcessIdentity } from './process-identity';

/**
 * Who uses the embedded server: one file a holder. The server stops with its last live holder; one that was
 * killed left its file behind and is not counted. Call these under the exclusive lock.
 */
export class Holders {
  constructor(private readonly directory: string) {}

  add(): string {
    mkdirSync(this.directory, { recursive: true });
    const id = `${process.pid}-${randomBytes(6).toString('hex')}`;
    writeFileSync(join(this.directory, id), JSON.stringify(currentProcess()));
    return id;
  }

  remove(id: string): void {
    rmSync(join(this.directory, id), { force: true });
  }

  /** Counts the live holders and forgets the dead. */
  countLive(): number {
    let live = 0;
    for (const id of this.list()) {
      if (this.isLive(id)) live++;
      else this.remove(id);
    }
    return live;
  }

  private list(): string[] {
    try {
      return readdirSync(this.directory);
    } catch {
      return [];
    }
  }

  private isLive(id: string): boolean {
    try {
      return isAlive(JSON.parse(readFileSync(join(this.directory, id), 'utf8')) as ProcessIdentity);
    } catch {
      return false;
    }
  }
}
