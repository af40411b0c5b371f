import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checksumOf, readDownSql, readMigrations, releaseMigrations } from './migration-files';

describe('the files of the migrations', () => {
  const directory = mkdtempSync(join(tmpdir(), 'vi migrations '));
  afterAll(() => rmSync(directory, { recursive: true }));

  it('are read in order, whatever line ends a checkout gave them', () => {
    for (const [name, sql] of [
      ['0002_b', 'SELECT 2;\r\n'],
      ['0001_a', 'SELECT 1;\n'],
    ] as const) {
      mkdirSync(join(directory, name));
      writeFileSync(join(directory, name, 'migration.sql'), sql);
    }
    mkdirSync(join(directory, 'empty'));
    writeFileSync(join(directory, 'migration_lock.toml'), '');
    expect(readMigrations(directory)).toEqual([
      { id: '0001_a', sql: 'SELECT 1;\n', checksum: checksumOf('SELECT 1;\n') },
      { id: '0002_b', sql: 'SELECT 2;\n', checksum: checksumOf('SELECT 2;\n') },
    ]);
  });

  it('are summed as Prisma does', () => {
    expect(checksumOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('may be missing', () => {
    expect(() => readDownSql(directory, '0001_a')).toThrow(/cannot be undone/);
    expect(() => readMigrations(join(directory, 'nowhere'))).toThrow(/no migrations/);
  });
});

describe('releaseMigrations', () => {
  it('names what is above the baseline by number', () => {
    expect(releaseMigrations(['0034_baseline', '0036_b', '0035_a', 'handmade'])).toEqual(['0035', '0036']);
    expect(releaseMigrations([])).toEqual([]);
  });
});
