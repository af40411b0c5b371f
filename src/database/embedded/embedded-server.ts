import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterDirectory, clusterOwner, reachableBinaries } from './placement';
import { createCluster } from './cluster';
import { EmbeddedDatabaseError } from './embedded-database.error';
import { newCredentials, readState, writeState, type EmbeddedState } from './embedded-state';
import { ensureDatabase } from './ensure-database';
import { withExclusiveLock } from './exclusive-lock';
import { chooseFreePort, isPortFree, LOOPBACK } from './free-port';
import { Holders } from './holders';
import { discardForeignPidFile, findPostmaster, stopPostmaster, waitUntil } from './postmaster';
import { canReach, type ServerAccount } from './reachability';
import { Revival, type RevivalObserver } from './revival';
import { serverAccount } from './server-account';
import { locateBinaries } from './server-binaries';
import { startServer } from './server-process';

export interface EmbeddedOptions {
  /** Where everything is kept; made when it is missing. */
  dataDir: string;
  /** False only for throw-away data (tests): faster, and a crash of the machine loses it. */
  durable?: boolean;
}

/** A claim on the running server. It stops when the last live holder releases it. */
export interface EmbeddedDatabase {
  /** A connection string for the database `vi` as the server's superuser. */
  adminUrl: string;
  release: () => Promise<void>;
  /** Starts the server again whenever it dies, until `release`. */
  keepRunning: (observer: RevivalObserver) => void;
}

const DATABASE = 'vi';
const LIMIT_MS = 30_000;
const LOCK_LIMIT_MS = 90_000;

/**
 * Starts the embedded PostgreSQL of a data directory, or joins the one that runs already, and keeps it running
 * until `release`. Safe to call from several processes at once.
 *
 * @throws EmbeddedDatabaseError with the end of the server's log and what to do
 */
export async function acquireEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const account = serverAccount();
  const dataDir = prepareDataDir(options.dataDir, account);
  const server = new EmbeddedServer(dataDir, options.durable ?? true, account);
  return server.acquire();
}

class EmbeddedServer {
  private readonly holders: Holders;
  private readonly logFile: string;

  constructor(
    private readonly dataDir: string,
    private readonly durable: boolean,
    private readonly account: ServerAccount | undefined,
  ) {
    this.holders = new Holders(join(dataDir, 'holders'));
    this.logFile = join(dataDir, 'postgresql.log');
  }

  acquire(): Promise<EmbeddedDatabase> {
    return this.locked(async () => {
      const state = await this.ensureRunning();
      const holder = this.holders.add();
      const revival = new Revival({
        isRunning: () => findPostmaster(state.clusterDirectory) !== undefined,
        revive: async () => (await this.ensureRunning()).port === state.port,
        locked: (work) => this.locked(work),
      });
      return {
        adminUrl: urlOf(state),
        release: once(() => this.release(holder, state, revival)),
        keepRunning: (observer) => revival.begin(observer),
      };
    });
  }

  private release(holder: string, state: EmbeddedState, revival: Revival): Promise<void> {
    revival.end();
    return this.locked(async () => {
      this.holders.remove(holder);
      if (this.holders.countLive() > 0) return;
      if (!(await stopPostmaster(state.clusterDirectory, LIMIT_MS))) {
        throw this.failure('The embedded PostgreSQL did not stop in time.');
      }
    });
  }

  private async ensureRunning(): Promise<EmbeddedState> {
    const state = readState(this.dataDir) ?? (await this.firstState());
    const cluster = state.clusterDirectory;
    const running = findPostmaster(cluster);
    if (running) {
      const settled = await waitUntil(() => findPostmaster(cluster)?.status !== 'starting', LIMIT_MS);
      const now = findPostmaster(cluster);
      if (settled && now?.status === 'ready') return this.verified({ ...state, port: now.port }, state);
      // It is on its way out: another process released it a moment ago.
      if (!(await waitUntil(() => !findPostmaster(cluster), LIMIT_MS))) {
        throw this.failure(
          `The embedded PostgreSQL (process ${running.pid}) neither runs nor stops; end it.`,
        );
      }
    }
    return this.start(state);
  }

  private async start(state: EmbeddedState): Promise<EmbeddedState> {
    const account = this.accountFor(state.clusterDirectory);
    const binaries = reachableBinaries(locateBinaries(), account);
    const { clusterDirectory: cluster, user, password } = state;
    const durable = this.durable;
    if (!existsSync(cluster)) {
      await createCluster({ directory: cluster, binaries, account, user, password, durable });
    }
    discardForeignPidFile(cluster);
    const deadline = performance.now() + LIMIT_MS;
    let { port } = state;
    if (!(await isPortFree(port))) port = await chooseFreePort();
    for (;;) {
      const left = Math.max(1, deadline - performance.now());
      const outcome = await startServer(
        { cluster, binaries, account, port, durable, logFile: this.logFile },
        left,
      );
      if (outcome === 'ready') return this.verified({ ...state, port }, state);
      const retry = outcome === 'port-busy' || outcome === 'shared-memory-busy';
      if (!retry || performance.now() > deadline) throw this.startFailure(outcome);
      if (outcome === 'port-busy') port = await chooseFreePort();
      await sleep(100);
    }
  }

  /** Proves by a real connection that this is our server, and remembers where it listens. */
  private async verified(state: EmbeddedState, stored: EmbeddedState): Promise<EmbeddedState> {
    let directory: string;
    try {
      directory = await ensureDatabase(urlOf(state));
    } catch (cause) {
      throw this.failure(
        `The embedded PostgreSQL runs but cannot be used (${(cause as Error).message}). ` +
          `End the process whose number is the first line of ${join(state.clusterDirectory, 'postmaster.pid')} and start again.`,
        cause,
      );
    }
    if (directory !== state.clusterDirectory) {
      throw this.failure(`Port ${state.port} belongs to another PostgreSQL (${directory}).`);
    }
    if (state.port !== stored.port) writeState(this.dataDir, state);
    return state;
  }

  private async firstState(): Promise<EmbeddedState> {
    const credentials = newCredentials();
    const directory = clusterDirectory(this.dataDir, credentials.clusterId, this.account);
    const state = { ...credentials, clusterDirectory: directory, port: await chooseFreePort() };
    writeState(this.dataDir, state);
    return state;
  }

  private accountFor(cluster: string): ServerAccount | undefined {
    const owner = clusterOwner(cluster);
    if (!owner) return this.account;
    if (this.account && owner.uid !== 0) return owner;
    if (!this.account && owner.uid === process.getuid?.()) return undefined;
    throw new EmbeddedDatabaseError(
      `The embedded database in ${cluster} belongs to another user (uid ${owner.uid}). ` +
        `Run Vi as that user, change the owner of its files, or set VI_DATA_DIR to another directory.`,
    );
  }

  private locked<T>(work: () => Promise<T>): Promise<T> {
    return withExclusiveLock(join(this.dataDir, 'lock'), LOCK_LIMIT_MS, work);
  }

  private startFailure(outcome: string): EmbeddedDatabaseError {
    const what =
      outcome === 'timeout' ? `is not ready after ${LIMIT_MS / 1000} s` : `does not start (${outcome})`;
    return this.failure(
      `The embedded PostgreSQL ${what}. Check free space and memory, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }

  private failure(message: string, cause?: unknown): EmbeddedDatabaseError {
    return EmbeddedDatabaseError.withLog(message, this.logFile, cause);
  }
}

function prepareDataDir(path: string, account: ServerAccount | undefined): string {
  const directory = resolve(path);
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    accessSync(directory, constants.W_OK);
    const path = realpathSync(directory);
    // Other accounts may pass, not look: the server's has to, where it can come so far at all.
    if (account && canReach(dirname(path), account) && !canReach(path, account)) chmodSync(path, 0o711);
    return path;
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `Cannot use the data directory ${directory} (${(cause as Error).message}). Set VI_DATA_DIR to a directory that can be written.`,
      { cause },
    );
  }
}

function urlOf({ user, password, port }: EmbeddedState): string {
  return `postgresql://${user}:${password}@${LOOPBACK}:${port}/${DATABASE}`;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | undefined;
  return () => (result ??= work());
}
