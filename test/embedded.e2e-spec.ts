import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { once } from 'node:events';
import { EmbeddedDatabaseError } from '../src/database/embedded/embedded-database.error';
import { openDatabase } from '../src/database/open-database';
import { isRunning } from '../src/database/embedded/process-identity';
import { DataDirectory } from './support/data-directory';
import { query } from './support/database';
import { startProgram } from './support/child-process';
import { eventually } from './support/eventually';
import { ServerProcess } from './support/server-process';

const HOLDER = 'test/support/embedded-holder.ts';
const asRoot = process.getuid?.() === 0;

/** Waits for a process that is not our child. */
async function gone(pid: number | undefined): Promise<void> {
  while (pid !== undefined && isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('the embedded PostgreSQL', () => {
  jest.setTimeout(60_000);
  const directories: DataDirectory[] = [];
  const newDirectory = (mode?: number): DataDirectory => {
    const directory = new DataDirectory(mode);
    directories.push(directory);
    return directory;
  };
  let shared: DataDirectory;
  beforeAll(() => (shared = newDirectory()));
  afterAll(async () => {
    await Promise.all(directories.map((directory) => directory.remove()));
  });

  it('serves a UTF-8 database on loopback and keeps data and address over a restart', async () => {
    const first = await shared.acquire();
    expect(new URL(first.adminUrl).hostname).toBe('127.0.0.1');
    const [settings] = await query(
      first.adminUrl,
      `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider, datlocale, current_setting('max_connections') AS max
       FROM pg_database WHERE datname = 'vi'`,
    );
    expect(settings).toEqual({ encoding: 'UTF8', datlocprovider: 'b', datlocale: 'C.UTF-8', max: '100' });
    await query(first.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
    await first.release();
    expect(shared.serverPid).toBeUndefined();

    const second = await shared.acquire();
    expect(second.adminUrl).toBe(first.adminUrl);
    expect(await query(second.adminUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await second.release();
  });

  it('is started for a DATABASE_URL that names it, and for no other', async () => {
    const { adminUrl, release } = await shared.acquire();
    await release();
    const own = await openDatabase({ databaseUrl: adminUrl, dataDir: shared.path });
    expect(own).toMatchObject({ url: adminUrl, embedded: true });
    expect(await query(own.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await own.release();
    expect(shared.serverPid).toBeUndefined();

    const foreign = adminUrl.replace(new URL(adminUrl).password, 'another');
    const other = await openDatabase({ databaseUrl: foreign, dataDir: shared.path });
    expect(other).toMatchObject({ url: foreign, embedded: false });
    expect(shared.serverPid).toBeUndefined();
    await other.release();
  });

  it('keeps its password to its owner and refuses everybody without it', async () => {
    const database = await shared.acquire();
    expect(statSync(join(shared.path, 'postgresql.json')).mode & 0o777).toBe(0o600);
    const wrong = new URL(database.adminUrl);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await database.release();
  });

  it('writes no statement and no value to its log', async () => {
    const database = await shared.acquire();
    await expect(query(database.adminUrl, `SELECT 'canary-7f3a'::uuid`)).rejects.toThrow();
    await database.release();
    expect(shared.log()).not.toContain('canary-7f3a');
  });

  it('is found again after Vi was killed, and stops with the last live holder', async () => {
    const holder = startProgram(HOLDER, [shared.path]);
    const adminUrl = await holder.nextLine();
    const pid = shared.serverPid;
    holder.process.kill('SIGKILL');
    await holder.ended;
    expect(shared.serverPid).toBe(pid);

    const database = await shared.acquire();
    expect(database.adminUrl).toBe(adminUrl);
    expect(shared.serverPid).toBe(pid);
    await database.release();
    await database.release();
    expect(shared.serverPid).toBeUndefined();
  });

  it('recovers every committed row after the server was killed', async () => {
    const database = await shared.acquire();
    await query(database.adminUrl, 'CREATE TABLE survivors AS SELECT generate_series(1, 100) AS n');
    const pid = shared.serverPid;
    process.kill(pid ?? 0, 'SIGKILL');
    await gone(pid);

    const again = await shared.acquire();
    expect(await query(again.adminUrl, 'SELECT count(*)::int AS n FROM survivors')).toEqual([{ n: 100 }]);
    await again.release();
    // The first holder still counts: it has not let go.
    expect(shared.serverPid).toBeDefined();
    await database.release();
    expect(shared.serverPid).toBeUndefined();
  });

  describe('under a running Vi', () => {
    const ask = (message: string) => ({
      method: 'POST',
      path: '/v1/chat',
      body: { message, userId: 'survivor' },
    });
    const killed = async (directory: DataDirectory): Promise<void> => {
      const pid = directory.serverPid;
      // 0 would be this test and all that belongs to it.
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
      await gone(pid);
    };
    let directory: DataDirectory;
    let server: ServerProcess;
    beforeEach(async () => {
      directory = newDirectory();
      server = await ServerProcess.start({ VI_DATA_DIR: directory.path });
    });
    afterEach(() => server.stop());

    it('comes back when it was killed, with every turn that was answered', async () => {
      const url = await server.exported('DATABASE_URL');
      for (const round of ['first', 'second']) {
        const before = await server.send(ask(`Tell me something about the ${round} river.`));
        expect(before.status).toBe(200);
        await killed(directory);
        await eventually(
          'chat to answer again',
          async () => (await server.send(ask('hello'))).status === 200,
        );
        const record = before.json.record_id as string;
        expect(
          await query(url, `SELECT state FROM turn_records WHERE record_id = '${record}'::uuid`),
        ).toEqual([{ state: 'completed' }]);
      }
      // The server answers before the one that started it has said so.
      await eventually(
        'both revivals to be told',
        () => server.log.filter(({ event }) => event === 'database_revived').length === 2,
      );
      expect(await server.stop()).toBe(0);
      expect(directory.serverPid).toBeUndefined();
    });

    it('ends Vi where it has to move to another port', async () => {
      const port = Number(new URL(await server.exported('DATABASE_URL')).port);
      const intruder = await eventually('the port to be taken before the server is back', async () => {
        await killed(directory);
        const taken = createServer().listen(port, '127.0.0.1');
        await once(taken, 'listening');
        return taken;
      });
      expect(await server.ended).toBe(1);
      expect(server.log.map(({ event }) => event as string)).toContain('database_moved');
      intruder.close();
    });
  });

  it('starts although the number in a stale postmaster.pid belongs to another program', async () => {
    writeFileSync(join(shared.cluster, 'postmaster.pid'), `${process.pid}\n${shared.cluster}\n`);
    const database = await shared.acquire();
    expect(await query(database.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.release();
  });

  it('moves to another port when its own is busy, and stays there', async () => {
    const before = await shared.acquire();
    await before.release();
    const port = Number(new URL(before.adminUrl).port);
    const intruder = createServer().listen(port, '127.0.0.1');
    await once(intruder, 'listening');
    const moved = await shared.acquire();
    await moved.release();
    intruder.close();
    const after = await shared.acquire();
    await after.release();
    expect(new URL(moved.adminUrl).port).not.toBe(String(port));
    expect(after.adminUrl).toBe(moved.adminUrl);
  });

  it('is started once by two processes that begin at the same moment', async () => {
    const directory = newDirectory();
    const holders = [startProgram(HOLDER, [directory.path]), startProgram(HOLDER, [directory.path])];
    const urls = await Promise.all(holders.map((holder) => holder.nextLine()));
    expect(urls[0]).toBe(urls[1]);

    holders[0]?.send('release');
    await holders[0]?.ended;
    expect(await query(urls[0] ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    holders[1]?.send('release');
    await holders[1]?.ended;
    expect(directory.serverPid).toBeUndefined();
  });

  it('stands beside another one on the same machine', async () => {
    const other = newDirectory();
    const [here, there] = await Promise.all([shared.acquire(), other.acquire()]);
    expect(here.adminUrl).not.toBe(there.adminUrl);
    await there.release();
    expect(await query(here.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await here.release();
  });

  // Nobody but root can change the account that the server runs under: for others there is nothing to try.
  const forRoot = asRoot ? it : (): void => undefined;
  forRoot('runs for root where its own account cannot reach the project', async () => {
    const directory = newDirectory(0o700);
    const database = await directory.acquire();
    expect(directory.cluster.startsWith(directory.path)).toBe(false);
    expect(await query(database.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.release();
  });

  describe('says clearly', () => {
    it('that its files are broken, with the end of the log', async () => {
      const directory = newDirectory();
      await (await directory.acquire()).release();
      writeFileSync(join(directory.cluster, 'global', 'pg_control'), 'broken');
      const failure = await directory.acquire().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(EmbeddedDatabaseError);
      expect((failure as Error).message).toMatch(/does not start[^]*postgresql\.log:\n[^]*(FATAL|PANIC)/);
    });

    it('that its memory of the password is damaged', async () => {
      const path = join(shared.path, 'postgresql.json');
      const good = readFileSync(path);
      writeFileSync(path, '{');
      const failure: unknown = await shared.acquire().catch((error: unknown) => error);
      writeFileSync(path, good);
      expect((failure as Error).message).toMatch(/postgresql\.json is damaged/);
    });

    it('that the data directory cannot be used', async () => {
      const directory = newDirectory();
      writeFileSync(directory.path, 'a file');
      const failure: unknown = await directory.acquire().catch((error: unknown) => error);
      expect((failure as Error).message).toMatch(/VI_DATA_DIR/);
      rmSync(directory.path);
    });
  });
});
