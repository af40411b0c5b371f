import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Migrator } from '../src/database/migrator';
import { migrationsDirectory } from '../src/database/project-root';
import { startProgram } from './support/child-process';
import { createEmptyDatabase, createTestDatabase, query, type TestDatabase } from './support/database';

const RELEASE = [
  '0034_baseline',
  '0035_create_user_facts',
  '0036_create_user_relationships',
  '0037_fix_identity_map_primary_key',
];
const TEXTS = '0038_texts_in_turn_records';
const LAST = '0037_fix_identity_map_primary_key';
const ANA = '550e8400-e29b-41d4-a716-446655440000';

describe('the migrations', () => {
  jest.setTimeout(60_000);
  const databases: TestDatabase[] = [];
  const directories: string[] = [];
  const keep = (database: TestDatabase): TestDatabase => {
    databases.push(database);
    return database;
  };
  const empty = async (): Promise<string> => keep(await createEmptyDatabase()).url;
  const migrated = async (): Promise<string> => keep(await createTestDatabase()).url;
  const copyOfMigrations = (): string => {
    const directory = mkdtempSync(join(tmpdir(), 'vi migrations '));
    directories.push(directory);
    cpSync(migrationsDirectory, directory, { recursive: true });
    return directory;
  };
  const migrator = (url: string): Migrator => new Migrator(url, migrationsDirectory);
  const states = async (url: string): Promise<string[]> =>
    (await migrator(url).status()).filter(({ state }) => state === 'applied').map(({ id }) => id);
  const primaryKey = async (url: string): Promise<string[]> => {
    const rows = await query<{ column: string }>(
      url,
      `SELECT a.attname AS "column" FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
       WHERE i.indrelid = 'user_identity_map'::regclass AND i.indisprimary ORDER BY array_position(i.indkey, a.attnum)`,
    );
    return rows.map(({ column }) => column);
  };
  const account = (provider: string, id: string, person = ANA): string =>
    `INSERT INTO user_identity_map (vi_user_id, provider, provider_user_id) VALUES ('${person}', '${provider}', '${id}')`;

  afterAll(async () => {
    for (const directory of directories) rmSync(directory, { recursive: true });
    await Promise.all(databases.map((database) => database.drop()));
  });

  it('apply in order on an empty database, once', async () => {
    const url = await empty();
    expect((await migrator(url).status()).every(({ state }) => state === 'pending')).toBe(true);
    expect((await query(url, `SELECT to_regclass('_prisma_migrations') AS t`))[0]).toEqual({ t: null });
    const applied = await migrator(url).up();
    expect(applied.slice(0, RELEASE.length)).toEqual(RELEASE);
    expect(await states(url)).toEqual(applied);
    expect(await migrator(url).up()).toEqual([]);
    expect(await migrator(url).problems()).toEqual([]);
  });

  it('leave rows as Prisma writes them', async () => {
    const rows = await query(
      await migrated(),
      `SELECT length(id) AS id, length(checksum) AS checksum, finished_at >= started_at AS finished, logs, rolled_back_at,
              applied_steps_count AS steps FROM _prisma_migrations`,
    );
    for (const row of rows) {
      expect(row).toEqual({
        id: 36,
        checksum: 64,
        finished: true,
        logs: null,
        rolled_back_at: null,
        steps: 1,
      });
    }
  });

  it.each([...RELEASE, TEXTS, '0039_create_idempotency_keys', '0040_append_only_audit'])(
    'apply %s again after its row was deleted from applied_migrations',
    async (id) => {
      const url = await migrated();
      await query(url, account('discord', '1'));
      await query(url, `DELETE FROM applied_migrations WHERE id = '${id}'`);
      expect(await states(url)).not.toContain(id);
      expect(await migrator(url).up()).toEqual([id]);
      expect(await query(url, 'SELECT provider FROM user_identity_map')).toEqual([{ provider: 'discord' }]);
      expect(await primaryKey(url)).toEqual(['provider', 'provider_user_id']);
    },
  );

  it('make the identity map anew when an operator dropped it', async () => {
    const url = await migrated();
    await query(
      url,
      `DELETE FROM applied_migrations WHERE id = '${LAST}'; DROP TABLE user_identity_map CASCADE`,
    );
    expect(await migrator(url).up()).toEqual([LAST]);
    expect(await primaryKey(url)).toEqual(['provider', 'provider_user_id']);
    await query(url, account('discord', '1'));
    await query(url, account('sovereign', '2'));
  });

  it('stop at 0036 where 0037 is missing, and keep the old rows when it comes', async () => {
    const directory = copyOfMigrations();
    for (const { id } of await migrator(await empty()).status()) {
      if (id >= LAST) rmSync(join(directory, id), { recursive: true });
    }
    const url = await empty();
    expect(await new Migrator(url, directory).up()).toEqual(RELEASE.slice(0, 3));
    expect(await primaryKey(url)).toEqual(['vi_user_id']);
    await query(url, account('discord', '1'));
    expect(await migrator(url).up()).toContain(LAST);
    expect(await primaryKey(url)).toEqual(['provider', 'provider_user_id']);
    expect(await query(url, 'SELECT provider_user_id FROM user_identity_map')).toEqual([
      { provider_user_id: '1' },
    ]);
    // The old code's view of the newer database: told, and not stopped.
    expect(await new Migrator(url, directory).problems()).toContainEqual({ id: LAST, problem: 'unknown' });
    expect(await new Migrator(url, directory).up()).toEqual([]);
  });

  it('refuse to give an account of two people to one of them, and leave nothing half done', async () => {
    const url = await migrated();
    while ((await states(url)).includes(LAST)) await migrator(url).down();
    await query(url, account('discord', '1'));
    await query(url, account('discord', '1', '550e8400-e29b-41d4-a716-446655440001'));
    await expect(migrator(url).up()).rejects.toThrow(/0037_.*more than one person/);
    expect(await states(url)).not.toContain(LAST);
    expect(await primaryKey(url)).toEqual(['vi_user_id']);
  });

  it('are all undone by their own SQL, newest first, and apply again', async () => {
    const url = await migrated();
    const applied = await states(url);
    for (const id of [...applied].reverse()) expect(await migrator(url).down()).toBe(id);
    expect(await migrator(url).down()).toBeUndefined();
    expect(await query(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toEqual([
      { tablename: '_prisma_migrations' },
    ]);
    expect(await migrator(url).up()).toEqual(applied);
  });

  it('carry what was said over, there and back', async () => {
    const url = await migrated();
    const conversation = `'11111111-1111-4111-8111-111111111111'`;
    await query(
      url,
      `INSERT INTO conversations (conversation_id, vi_user_id, provider) VALUES (${conversation}, '${ANA}', 'guest');
       INSERT INTO turn_records (record_id, conversation_id, vi_user_id, actor, audience, state, input, output, created_at, finished_at)
       SELECT gen_random_uuid(), ${conversation}, '${ANA}', 'test', 'private', state, input, output, at, at + interval '1 s'
       FROM (VALUES ('completed', 'one?', 'First.', now() - interval '3 min'),
                    ('clarified', 'two?', 'Which?', now() - interval '2 min'),
                    ('running', 'three?', NULL, now() - interval '1 min')) AS t (state, input, output, at)`,
    );
    const turns = () => query(url, 'SELECT state, input, output FROM turn_records ORDER BY created_at');
    const before = await turns();
    while ((await states(url)).at(-1) !== LAST) await migrator(url).down();
    expect(await query(url, 'SELECT role, kind, content FROM messages ORDER BY message_id')).toEqual([
      { role: 'user', kind: 'message', content: 'one?' },
      { role: 'assistant', kind: 'message', content: 'First.' },
      { role: 'user', kind: 'message', content: 'two?' },
      { role: 'assistant', kind: 'clarification', content: 'Which?' },
      { role: 'user', kind: 'message', content: 'three?' },
    ]);
    await migrator(url).up();
    expect(await turns()).toEqual(before);
    expect(await query(url, `SELECT to_regclass('messages') AS t`)).toEqual([{ t: null }]);
  });

  it('refuse to be undone where data would be lost, unless forced', async () => {
    const url = await migrated();
    while ((await states(url)).at(-1) !== LAST) await migrator(url).down();
    await query(url, account('discord', '1'));
    await query(url, account('sovereign', '2'));
    await expect(migrator(url).down()).rejects.toThrow(/would be lost/);
    expect(await states(url)).toContain(LAST);
    expect(await migrator(url).down({ force: true })).toBe(LAST);
    expect(await primaryKey(url)).toEqual(['vi_user_id']);
  });

  it('are applied once by two processes that begin at the same moment', async () => {
    const DATABASE_URL = await empty();
    const runs = [1, 2].map(() => startProgram('src/cli/migrate.ts', ['up'], { DATABASE_URL }));
    const ends = await Promise.all(runs.map((run) => run.ended));
    expect(ends.map(({ code, errors }) => ({ code, errors }))).toEqual([
      { code: 0, errors: '' },
      { code: 0, errors: '' },
    ]);
    const printed = ends.flatMap(({ output }) =>
      output.split('\n').filter((line) => line.endsWith('  applied')),
    );
    expect(printed.map((line) => line.split(' ')[0]).sort()).toEqual(await states(DATABASE_URL));
    const [rows] = await query(DATABASE_URL, `SELECT count(*)::int AS n FROM applied_migrations`);
    expect(rows).toEqual({ n: printed.length });
  });

  it('tell of a file that was edited after it had been applied', async () => {
    const directory = copyOfMigrations();
    const url = await migrated();
    writeFileSync(join(directory, '0035_create_user_facts', 'migration.sql'), 'SELECT 1;');
    expect(await new Migrator(url, directory).problems()).toEqual([
      { id: '0035_create_user_facts', problem: 'edited' },
    ]);
  });

  it('leave no trace of a migration that fails', async () => {
    const directory = copyOfMigrations();
    const broken = join(directory, '9999_broken');
    cpSync(join(directory, LAST), broken, { recursive: true });
    writeFileSync(join(broken, 'migration.sql'), 'CREATE TABLE half_done (); SELECT nonsense;');
    const url = await migrated();
    await expect(new Migrator(url, directory).up()).rejects.toThrow(/9999_broken: .*nonsense.*42703/);
    expect(await query(url, `SELECT to_regclass('half_done') AS t`)).toEqual([{ t: null }]);
    expect(await states(url)).not.toContain('9999_broken');
  });

  it('wait for traffic that holds their tables', async () => {
    const url = await migrated();
    await query(url, `DELETE FROM applied_migrations WHERE id = '${LAST}'`);
    const traffic = query(url, 'BEGIN; SELECT * FROM user_identity_map; SELECT pg_sleep(0.8); COMMIT');
    await query(url, 'SELECT pg_sleep(0.2)');
    expect(await migrator(url).up()).toEqual([LAST]);
    await traffic;
  });

  it('print their states by the command', async () => {
    const DATABASE_URL = await migrated();
    await query(DATABASE_URL, `DELETE FROM applied_migrations WHERE id = '${LAST}'`);
    const { code, output } = await startProgram('src/cli/migrate.ts', ['status'], { DATABASE_URL }).ended;
    expect(code).toBe(0);
    expect(output.split('\n').slice(0, 4)).toEqual([
      '0034_baseline  applied',
      '0035_create_user_facts  applied',
      '0036_create_user_relationships  applied',
      '0037_fix_identity_map_primary_key  pending',
    ]);
  });

  it('say what is wrong with the command line or the server', async () => {
    const wrong = startProgram('src/cli/migrate.ts', ['sideways']);
    const away = startProgram('src/cli/migrate.ts', ['up'], {
      DATABASE_URL: 'postgresql://vi@127.0.0.1:1/vi',
    });
    expect(await wrong.ended).toMatchObject({ code: 2, errors: expect.stringContaining('usage:') });
    expect(await away.ended).toMatchObject({ code: 1, errors: expect.stringContaining('Cannot connect') });
  });
});
