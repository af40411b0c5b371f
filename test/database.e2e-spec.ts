import { execFileSync } from 'node:child_process';
import { isDatabaseUnavailable, sqlStateOf } from '../src/database/database-errors';
import { PrismaService } from '../src/database/prisma.service';
import { type EmbeddedDatabase } from '../src/database/embedded/embedded-server';
import { createTestDatabase, query, type TestDatabase } from './support/database';
import { DataDirectory } from './support/data-directory';

const ANA = '550e8400-e29b-41d4-a716-446655440000';

/** What a call fails with. */
async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(outcome).toBeDefined();
  return outcome;
}

/** The ways in which a repository reaches the database. */
const ways: [string, (prisma: PrismaService) => Promise<unknown>][] = [
  ['a raw query', (prisma) => prisma.$queryRaw`SELECT 1`],
  ['a model call', (prisma) => prisma.viUser.findMany()],
  ['a statement of the hot path', (prisma) => prisma.statement`SELECT 1`],
  ['a transaction', (prisma) => prisma.$transaction((tx) => tx.viUser.findMany())],
];

jest.setTimeout(60_000);

describe('the database of a test file', () => {
  let database: TestDatabase;
  let prisma: PrismaService;
  beforeAll(async () => {
    database = await createTestDatabase();
    prisma = new PrismaService({ url: database.url, poolSize: 2, limitMs: 500 });
  });
  afterAll(async () => {
    await prisma.close();
    await database.drop();
  });

  it('has every migration applied and no rows', async () => {
    const rows = await prisma.$queryRaw<{ id: string }[]>`SELECT id FROM applied_migrations ORDER BY id`;
    expect(rows.map((row) => row.id)).toContain('0037_fix_identity_map_primary_key');
    expect(await prisma.viUser.count()).toBe(0);
  });

  describe('when a row exists already', () => {
    beforeAll(() => prisma.viUser.create({ data: { viUserId: ANA } }));
    it.each<[string, () => Promise<unknown>]>([
      ['a model call', () => prisma.viUser.create({ data: { viUserId: ANA } })],
      ['a raw query', () => prisma.$executeRaw`INSERT INTO vi_users VALUES (${ANA}::uuid)`],
      [
        'a transaction',
        () => prisma.$transaction((tx) => tx.$executeRaw`INSERT INTO vi_users VALUES (${ANA}::uuid)`),
      ],
      ['plain pg', () => query(database.url, `INSERT INTO vi_users VALUES ('${ANA}')`)],
    ])('%s is a unique violation', async (_, call) => {
      const failure = await failureOf(call());
      expect(sqlStateOf(failure)).toBe('23505');
      expect(isDatabaseUnavailable(failure)).toBe(false);
    });
  });

  it('tells the state of any other refusal', async () => {
    const failure =
      await failureOf(prisma.$executeRaw`INSERT INTO user_relationships (vi_user_id, trust_level)
      VALUES (gen_random_uuid(), 101)`);
    expect(sqlStateOf(failure)).toBe('23514');
    expect(isDatabaseUnavailable(failure)).toBe(false);
    const missing = await failureOf(
      prisma.viUser.findUniqueOrThrow({ where: { viUserId: '550e8400-e29b-41d4-a716-446655440009' } }),
    );
    expect(sqlStateOf(missing)).toBeUndefined();
    expect(isDatabaseUnavailable(missing)).toBe(false);
  });

  it('may be tried again after a conflict between transactions', async () => {
    const failure = await failureOf(prisma.$executeRaw`DO $$ BEGIN RAISE serialization_failure; END $$`);
    expect(isDatabaseUnavailable(failure)).toBe(true);
  });

  it('is unavailable when every connection is taken, and available again afterwards', async () => {
    let free = (): void => undefined;
    const held = new Promise<void>((resolve) => (free = resolve));
    const holders = [1, 2].map(() => prisma.$transaction(async (tx) => (await tx.viUser.count(), held)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isDatabaseUnavailable(await failureOf(prisma.$queryRaw`SELECT 1`))).toBe(true);
    free();
    await Promise.all(holders);
    expect(await prisma.viUser.count()).toBe(1);
  });

  it('is unavailable for the query whose connection an administrator ended, and no longer', async () => {
    const failure = await failureOf(prisma.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`);
    expect(isDatabaseUnavailable(failure)).toBe(true);
    expect(await prisma.viUser.count()).toBe(1);
  });

  it('is unavailable with a wrong password or name', async () => {
    const nowhere = new URL(database.url);
    nowhere.pathname = '/no_such_database';
    const other = new PrismaService({ url: nowhere.href });
    for (const [, call] of ways) expect(isDatabaseUnavailable(await failureOf(call(other)))).toBe(true);
    await other.close();
  });
});

describe('a database that fails', () => {
  const directory = new DataDirectory();
  let embedded: EmbeddedDatabase;
  let prisma: PrismaService;
  beforeAll(async () => {
    embedded = await directory.acquire();
    await query(
      embedded.adminUrl,
      'CREATE TABLE vi_users (vi_user_id uuid PRIMARY KEY, created_at timestamptz)',
    );
    prisma = new PrismaService({ url: embedded.adminUrl, poolSize: 2, limitMs: 400 });
  });
  afterAll(async () => {
    await prisma.close();
    await embedded.release();
    await directory.remove();
  });

  /** The server and all its sessions. */
  const signalAll = (signal: NodeJS.Signals, processes = serverProcesses()): void =>
    processes.forEach((pid) => process.kill(pid, signal));
  const serverProcesses = (): number[] => {
    const server = directory.serverPid ?? 0;
    const children = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number))
      .filter(([, parent]) => parent === server)
      .map(([pid]) => pid ?? 0);
    return [server, ...children];
  };

  it.each(ways)('is unavailable to %s while it is frozen, and back at once', async (_, call) => {
    await call(prisma);
    const frozen = serverProcesses();
    signalAll('SIGSTOP', frozen);
    try {
      // First on a connection that stands, then on one that has to be made.
      expect(isDatabaseUnavailable(await failureOf(call(prisma)))).toBe(true);
      expect(isDatabaseUnavailable(await failureOf(call(prisma)))).toBe(true);
    } finally {
      signalAll('SIGCONT', frozen);
    }
    await call(prisma);
  });

  it('never hands out a connection that still stands in a frozen transaction', async () => {
    let frozen: number[] = [];
    const failure = await failureOf(
      prisma.$transaction(async (tx) => {
        await tx.$executeRaw`INSERT INTO vi_users VALUES (gen_random_uuid())`;
        frozen = serverProcesses();
        signalAll('SIGSTOP', frozen);
        await tx.viUser.count();
      }),
    );
    signalAll('SIGCONT', frozen);
    expect(isDatabaseUnavailable(failure)).toBe(true);
    await Promise.all(
      [1, 2, 3].map(() => prisma.$executeRaw`INSERT INTO vi_users VALUES (gen_random_uuid())`),
    );
    expect(await query(embedded.adminUrl, 'SELECT count(*)::int AS n FROM vi_users')).toEqual([{ n: 3 }]);
  });

  it('is unavailable while it is away, and back when it is', async () => {
    signalAll('SIGKILL');
    for (const [, call] of ways) expect(isDatabaseUnavailable(await failureOf(call(prisma)))).toBe(true);
    const again = await directory.acquire();
    for (const [, call] of ways) await call(prisma);
    await again.release();
  });
});
