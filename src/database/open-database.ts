import { type Config } from '../config/config';
import { acquireEmbedded } from './embedded/embedded-server';
import { readState } from './embedded/embedded-state';
import { type RevivalObserver } from './embedded/revival';

export interface OpenDatabase {
  readonly url: string;
  readonly embedded: boolean;
  /** Lets the embedded server stop, unless somebody else still uses it. */
  readonly release: () => Promise<void>;
  /** Starts the embedded server again whenever it dies. Another server is looked after by its own operator. */
  readonly keepRunning: (observer: RevivalObserver) => void;
}

/** The database of DATABASE_URL, or the embedded one, which is started where it does not run yet. */
export async function openDatabase({
  databaseUrl,
  dataDir,
}: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<OpenDatabase> {
  if (databaseUrl !== undefined && !isOwnServer(databaseUrl, dataDir)) {
    return {
      url: databaseUrl,
      embedded: false,
      release: () => Promise.resolve(),
      keepRunning: () => undefined,
    };
  }
  const { adminUrl, ...embedded } = await acquireEmbedded({ dataDir });
  return { url: adminUrl, embedded: true, ...embedded };
}

/**
 * Whether a connection string leads to the embedded server of this checkout: a shell keeps DATABASE_URL after
 * `eval "$(vi env)"`, and a restart from that shell must not find the server stopped. The password, which
 * was made up for this server alone, tells.
 */
function isOwnServer(databaseUrl: string, dataDir: string): boolean {
  const state = readState(dataDir);
  return state !== undefined && new URL(databaseUrl).password === state.password;
}
