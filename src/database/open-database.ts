import { type Config } from '../config/config';
import { acquireEmbedded } from './embedded/embedded-server';

export interface OpenDatabase {
  readonly url: string;
  readonly embedded: boolean;
  /** Lets the embedded server stop, unless somebody else still uses it. */
  readonly release: () => Promise<void>;
}

/** The database of DATABASE_URL, or the embedded one, which is started where it does not run yet. */
export async function openDatabase({
  databaseUrl,
  dataDir,
}: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<OpenDatabase> {
  if (databaseUrl !== undefined)
    return { url: databaseUrl, embedded: false, release: () => Promise.resolve() };
  const { adminUrl, release } = await acquireEmbedded({ dataDir });
  return { url: adminUrl, embedded: true, release };
}
