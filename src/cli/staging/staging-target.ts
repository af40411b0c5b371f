import { openDatabase, type OpenDatabase } from '../../database/open-database';
import { CommandFailure } from '../cli-error';
import { databaseSettings } from '../settings';
import { startOwnServer } from './own-server';
import { isServing } from './running-server';

/** The server under test with the database behind it. */
export interface StagingTarget {
  readonly baseUrl: string;
  readonly databaseUrl: string;
  readonly started: boolean;
  close(): Promise<void>;
}

/**
 * The server that VI_BASE_URL names, or the one on PORT of this machine; where none listens there, one of our
 * own. A server that was named and does not answer is a failure: testing another one would prove nothing.
 */
export async function findTarget(): Promise<StagingTarget> {
  const settings = databaseSettings();
  const { VI_BASE_URL: named, PORT: port, TEST_DATABASE_URL: testDatabase } = process.env;
  const baseUrl = (named || `http://127.0.0.1:${port || 3000}`).replace(/\/+$/, '');
  const serving = port === '0' && !named ? false : await isServing(baseUrl);
  if (named && !serving) throw new CommandFailure(`No server listens at ${baseUrl} (VI_BASE_URL).`);
  // A running server has its DATABASE_URL from the same .env; a server of our own may have the tests' one.
  const candidates = serving ? [settings.databaseUrl, testDatabase] : [testDatabase, settings.databaseUrl];
  const database = await openDatabase({ ...settings, databaseUrl: candidates.find(Boolean) });
  if (serving) {
    return { baseUrl, databaseUrl: database.url, started: false, close: () => database.release() };
  }
  return startTarget(database);
}

async function startTarget(database: OpenDatabase): Promise<StagingTarget> {
  try {
    const server = await startOwnServer(database.url);
    const close = async (): Promise<void> => {
      await server.stop();
      await database.release();
    };
    return { baseUrl: server.baseUrl, databaseUrl: database.url, started: true, close };
  } catch (error) {
    await database.release();
    throw error;
  }
}
