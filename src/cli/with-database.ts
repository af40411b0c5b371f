import { Migrator } from '../database/migrator';
import { type OpenDatabase, openDatabase } from '../database/open-database';
import { PrismaService } from '../database/prisma.service';
import { migrationsDirectory } from '../database/project-root';
import { CommandFailure } from './cli-error';
import { databaseSettings } from './settings';

/** A command asks one thing at a time. */
const POOL_SIZE = 2;

/**
 * Runs a command on the database of DATABASE_URL, or else on the embedded one, which is started for the
 * moment where it does not run.
 */
export async function withDatabase<T>(work: (prisma: PrismaService, url: string) => Promise<T>): Promise<T> {
  const settings = databaseSettings();
  const database = await openDatabase(settings);
  try {
    await bringUpToDate(database, settings.production);
    const prisma = new PrismaService({ url: database.url, poolSize: POOL_SIZE });
    try {
      return await work(prisma, database.url);
    } finally {
      await prisma.close();
    }
  } finally {
    await database.release();
  }
}

/**
 * The embedded database belongs to this checkout alone and is migrated by whoever comes first. Any other may
 * serve an older version just now: looking something up there must not change its tables.
 */
async function bringUpToDate({ url, embedded }: OpenDatabase, production: boolean): Promise<void> {
  const migrator = new Migrator(url, migrationsDirectory);
  if (embedded && !production) {
    await migrator.up();
    return;
  }
  const pending = (await migrator.status()).filter(({ state }) => state === 'pending').map(({ id }) => id);
  if (pending.length > 0) {
    throw new CommandFailure(`Migrations are pending: ${pending.join(', ')}. Run npm run migrate:up first.`);
  }
}
