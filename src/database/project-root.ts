import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The directory that holds `prisma/`, found from this file upwards: the same from src and from dist. */
export const projectRoot = findRoot(__dirname);
export const migrationsDirectory = join(projectRoot, 'prisma', 'migrations');

function findRoot(directory: string): string {
  if (existsSync(join(directory, 'prisma', 'schema.prisma'))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error('The directory prisma/ is missing from this installation of Vi.');
  return findRoot(parent);
}
