import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { acquireEmbedded, type EmbeddedDatabase } from '../../src/database/embedded/embedded-server';
import { readState } from '../../src/database/embedded/embedded-state';
import { findPostmaster, stopPostmaster } from '../../src/database/embedded/postmaster';

/** A data directory of its own for the embedded PostgreSQL, whose path holds a space. */
export class DataDirectory {
  readonly path: string;
  private readonly parent: string;

  /** `mode` 0700 shuts out every other account, as root's own home does. */
  constructor(mode = 0o711) {
    this.parent = mkdtempSync(join(tmpdir(), 'vi embedded '));
    chmodSync(this.parent, mode);
    this.path = join(this.parent, 'data');
  }

  acquire(): Promise<EmbeddedDatabase> {
    return acquireEmbedded({ dataDir: this.path, durable: false });
  }

  get cluster(): string {
    return readState(this.path)?.clusterDirectory ?? '';
  }

  get logFile(): string {
    return join(this.path, 'postgresql.log');
  }

  private readable(): string {
    try {
      return this.cluster;
    } catch {
      return '';
    }
  }

  /** The number of the running server, or undefined. */
  get serverPid(): number | undefined {
    return this.cluster === '' ? undefined : findPostmaster(this.cluster)?.pid;
  }

  log(): string {
    return readFileSync(this.logFile, 'utf8');
  }

  async remove(): Promise<void> {
    const cluster = this.readable();
    if (cluster !== '') await stopPostmaster(cluster, 10_000);
    if (!cluster.startsWith(this.parent) && cluster !== '') {
      rmSync(dirname(cluster), { recursive: true, force: true });
    }
    rmSync(this.parent, { recursive: true, force: true });
  }
}
