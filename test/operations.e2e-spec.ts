import { createServer, type AddressInfo } from 'node:net';
import { Migrator } from '../src/database/migrator';
import { migrationsDirectory } from '../src/database/project-root';
import { TestApp } from './support/app';
import { createEmptyDatabase, createTestDatabase, query, type TestDatabase } from './support/database';
import { eventually } from './support/eventually';
import { ScriptedModel } from './support/scripted-model';
import { text } from './support/scripted-model-script';
import { ServerProcess } from './support/server-process';
import { TcpProxy } from './support/tcp-proxy';

const ASK = { message: 'Tell me something about rivers.', userId: 'operations' };
const TOKEN_KEY = 'c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA';
const PRODUCTION = { NODE_ENV: 'production', HOST: '127.0.0.1', VI_TOKEN_KEYS: `one:${TOKEN_KEY}` };

jest.setTimeout(60_000);

let app: TestApp;
let proxy: TcpProxy;
beforeAll(async () => {
  proxy = await TcpProxy.start(new URL(process.env['VI_TEST_ADMIN_URL'] ?? ''));
  app = await TestApp.start({}, (url) => proxy.reach(url));
});
afterAll(async () => {
  await app.stop();
  await proxy.stop();
});
beforeEach(() => app.model.reset());

describe('health', () => {
  it('tells the migrations of the release', async () => {
    const { status, json } = await app.get('/health');
    expect(status).toBe(200);
    expect(json.status).toBe('ok');
    expect((json.migrations as string[]).slice(0, 3)).toEqual(['0035', '0036', '0037']);
  });

  it('is asked of the process alone by /health/live, and of the database too by /health/ready', async () => {
    expect(await app.get('/health/live')).toMatchObject({ status: 200, json: { status: 'ok' } });
    expect(await app.get('/health/ready')).toMatchObject({ status: 200, json: { status: 'ok' } });
  });
});

describe('while the database is', () => {
  const unavailable = { status: 503, json: { status: 503, code: 'database-unavailable' } };
  const recovered = async () => {
    await eventually('readiness to come back', async () => (await app.get('/health/ready')).status === 200);
    expect((await app.chat(ASK)).status).toBe(200);
  };
  afterEach(() => proxy.restore());

  it.each([
    ['frozen', () => proxy.freeze()],
    ['away', () => proxy.refuse()],
  ])('%s, Vi says so in time, asks no model, and recovers without a restart', async (_, fail) => {
    expect((await app.chat(ASK)).status).toBe(200);
    app.model.reset();
    fail();
    const begun = performance.now();
    const [ready, health, chat, stream, live] = await Promise.all([
      app.get('/health/ready'),
      app.get('/health'),
      app.chat(ASK),
      app.post('/v1/chat/stream', ASK),
      app.get('/health/live'),
    ]);
    // The limit is 2 s; what is more than that here is a busy machine, not a wait without an end.
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(ready).toMatchObject(unavailable);
    expect(health).toMatchObject(unavailable);
    expect(chat).toMatchObject(unavailable);
    expect(stream).toMatchObject(unavailable);
    expect(chat.headers['retry-after']).toMatch(/^\d+$/);
    expect(live.status).toBe(200);
    expect(app.model.requests).toEqual([]);
    proxy.restore();
    await recovered();
  });

  it('restarted, and its connections are gone, no request fails otherwise than as a 503', async () => {
    expect((await app.chat(ASK)).status).toBe(200);
    await app.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    for (let i = 0; i < 12; i++) expect([200, 503]).toContain((await app.chat(ASK)).status);
    await recovered();
  });

  it('lost in the middle of a turn, no answer is called complete that is not stored', async () => {
    app.model.next(text('Rivers run to the sea.', { delayMs: 300 }));
    const answer = app.chat(ASK);
    await eventually('the model to be asked', () => app.model.requests.length > 0);
    proxy.refuse();
    expect(await answer).toMatchObject(unavailable);
    proxy.restore();

    app.model.reset();
    app.model.next(text('Rivers run to the sea.', { delayMs: 300 }));
    await recovered();
    const events = app.stream(ASK);
    app.model.next(text('Rivers run to the sea.', { delayMs: 300 }));
    await eventually('the model to be asked', () => app.model.requests.length > 1);
    proxy.refuse();
    const last = (await events).at(-1);
    expect(last).toMatchObject({ event: 'error', data: { code: 'database-unavailable', status: 503 } });
    proxy.restore();
    await recovered();
  });
});

describe('a database that was rolled back under a running Vi', () => {
  it('is a 503 that says so until it is migrated again, by the way of the runbook', async () => {
    const rolledBack = await TestApp.start();
    expect((await rolledBack.chat(ASK)).status).toBe(200);
    await rolledBack.sql(`DELETE FROM applied_migrations WHERE id = '0037_fix_identity_map_primary_key'`);
    await rolledBack.sql(`DROP TABLE user_identity_map CASCADE`);
    const unavailable = { status: 503, json: { code: 'database-unavailable' } };
    expect(await rolledBack.chat(ASK)).toMatchObject(unavailable);
    const ready = await rolledBack.get('/health/ready');
    expect(ready).toMatchObject(unavailable);
    expect(ready.json.detail).toMatch(/pending: .*0037/);
    const { status, json } = await rolledBack.get('/health');
    expect(status).toBe(200);
    expect(json.migrations).not.toContain('0037');

    await new Migrator(rolledBack.database.url, migrationsDirectory).up();
    expect((await rolledBack.get('/health/ready')).status).toBe(200);
    await eventually('chat to answer', async () => (await rolledBack.chat(ASK)).status === 200);
    await rolledBack.stop();
  });
});

describe('/metrics', () => {
  it('counts from 0, before anything has happened', async () => {
    const fresh = await TestApp.start();
    const { text: body } = await fresh.get('/metrics');
    expect(body).toMatch(/^vi_ambiguity_detected_total\{reason="MALFORMED_QUERY"\} 0$/m);
    expect(body).toMatch(/^vi_chat_requests_total\{outcome="answered"\} 0$/m);
    await fresh.stop();
  });

  it('has the five that the runbook watches, and the turns in them', async () => {
    await app.chat(ASK);
    await app.chat({ message: 'so what not', userId: 'somebody-new' });
    app.model.next(text('My darling, I love you so much.'), text('Rivers run to the sea.'));
    await app.stream(ASK);
    const { status, headers, text: body } = await app.get('/metrics');
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/plain/);
    for (const name of [
      'vi_chat_latency_seconds_bucket',
      'vi_chat_requests_total',
      'vi_ambiguity_detected_total',
      'vi_relationship_resolve_seconds_bucket',
      'vi_governor_regenerations_bucket',
      'vi_continuity_pack_bytes_bucket',
    ]) {
      expect(body).toMatch(new RegExp(`^${name}\\{[^}]*\\} [0-9.e+]+$`, 'm'));
    }
    expect(body).toMatch(/^vi_ambiguity_detected_total\{reason="MALFORMED_QUERY"\} 1$/m);
    expect(body).toMatch(/^vi_chat_requests_total\{outcome="clarified"\} 1$/m);
    expect(body).toMatch(/^vi_governor_violations_total\{type="posture"\} 1$/m);
  });
});

describe('the OpenAPI document', () => {
  interface Operation {
    readonly summary?: string;
    readonly requestBody?: { readonly content: Readonly<Record<string, { schema: object }>> };
    readonly responses: Readonly<Record<string, { content?: Readonly<Record<string, { schema?: object }>> }>>;
  }

  it('describes every route, with the shapes of what goes in and comes out', async () => {
    const { json } = await app.get('/docs-json');
    const operations = Object.entries(json.paths as Record<string, Record<string, Operation>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
    );
    expect(operations.length).toBeGreaterThanOrEqual(10);
    for (const { method, path, operation } of operations) {
      const name = `${method} ${path}`;
      expect([name, operation.summary]).toEqual([name, expect.stringMatching(/\w/)]);
      const takesBody = method !== 'get';
      expect([name, operation.requestBody !== undefined]).toEqual([name, takesBody]);
      const successes = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
      expect([name, successes.length]).toEqual([name, 1]);
      for (const [status, response] of successes) {
        if (status === '204') continue;
        const shapes = Object.values(response.content ?? {}).map(({ schema }) => schema);
        expect([name, shapes.filter((schema) => schema !== undefined).length]).toEqual([
          name,
          shapes.length || 1,
        ]);
      }
    }
  });

  it('can be read as a page', async () => {
    const { status, headers } = await app.get('/docs');
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
  });
});

describe('a server process', () => {
  let database: TestDatabase;
  let model: ScriptedModel;
  beforeAll(async () => {
    [database, model] = await Promise.all([createTestDatabase(), ScriptedModel.start()]);
  });
  afterAll(async () => {
    await model.stop();
    await database.drop();
  });
  const refusal = async (env: Readonly<Record<string, string>>): Promise<string> => {
    const server = ServerProcess.launch(env);
    const code = await server.ended;
    await server.stop();
    expect(code).toBe(1);
    expect(server.stdout).not.toContain('listening');
    return server.stderr;
  };

  it('says what the contract says at its start, and what to paste into a shell', async () => {
    const server = await ServerProcess.start({ DATABASE_URL: database.url, STAGING_VALIDATION_MODE: 'true' });
    const ownerToken = await server.exported('OWNER_TOKEN');
    const lines = server.stdout.split('\n');
    expect(lines[0]).toMatch(/^\[Vi\] Server listening on port \d+$/);
    expect(lines[1]).toMatch(/^\[Vi\] Migrations applied: 0035, 0036, 0037/);
    expect(lines[2]).toBe('[Vi] STAGING_VALIDATION_MODE enabled');
    expect(lines[3]).toMatch(/offline responder/);
    expect(await server.exported('DATABASE_URL')).toBe(database.url);
    const path = '/v1/chat';
    const mine = { method: 'POST', path, body: { message: 'hello' }, token: ownerToken };
    expect(await server.send(mine)).toMatchObject({
      status: 200,
      json: { vi_user_id: '550e8400-e29b-41d4-a716-446655440000', model: 'offline' },
    });
    const theirs = { method: 'POST', path, body: ASK, token: await server.exported('TOKEN') };
    expect((await server.send(theirs)).status).toBe(200);
    expect(await server.stop()).toBe(0);
  });

  it('lets a running stream finish on SIGTERM, refuses new turns, and exits with 0', async () => {
    const server = await ServerProcess.start({ DATABASE_URL: database.url, OPENAI_BASE_URL: model.baseUrl });
    const words = ['Rivers ', 'run ', 'to ', 'the ', 'sea. ', 'Lakes ', 'do ', 'not.'];
    model.next(text(words, { betweenMs: 250 }));
    const stream = await server.openStream({ body: ASK });
    await eventually('the model to be asked', () => model.requests.length > 0);
    server.signal('SIGTERM');
    await eventually('the server to refuse turns', async () => {
      try {
        const { status, json } = await server.send({ method: 'POST', path: '/v1/chat', body: ASK });
        return status === 503 && json.code === 'shutting-down';
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'ECONNREFUSED';
      }
    });
    const events = await stream.all();
    expect(events.at(-1)).toMatchObject({
      event: 'pipeline.complete',
      data: { output: 'Rivers run to the sea. Lakes do not.' },
    });
    expect(await server.ended).toBe(0);
    expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
    await server.stop();
  });

  it('writes one line for a turn that failed, and names the error of every other request', async () => {
    const own = await createTestDatabase();
    const server = await ServerProcess.start({ DATABASE_URL: own.url, OPENAI_BASE_URL: model.baseUrl });
    const errors = () => server.log.filter(({ level }) => level === 'error');
    model.next({ type: 'status', status: 401 });
    const failed = await server.send({ method: 'POST', path: '/v1/chat', body: ASK });
    expect(failed).toMatchObject({ status: 502, json: { code: 'model-refused' } });
    // An error of ours without a cause, whose line comes after all lines of the turn.
    await query(own.url, `DELETE FROM applied_migrations WHERE id = '0037_fix_identity_map_primary_key'`);
    expect((await server.send({ path: '/health/ready' })).status).toBe(503);
    await eventually('both lines', () => errors().length >= 2);
    expect(errors()).toMatchObject([
      { event: 'turn_failed', code: 'model-refused' },
      { event: 'request_failed', code: 'database-unavailable', error: 'DomainError' },
    ]);
    await server.stop();
    await own.drop();
  });

  it('was killed: its turns are marked at the next start, those that may still run elsewhere are not', async () => {
    const env = { DATABASE_URL: database.url, OPENAI_BASE_URL: model.baseUrl };
    const killed = await ServerProcess.start(env);
    const asked = model.requests.length;
    model.next({ type: 'hang' }, { type: 'hang' });
    for (const userId of ['left-long-ago', 'left-just-now'])
      void killed.send({ method: 'POST', path: '/v1/chat', body: { ...ASK, userId } }).catch(() => undefined);
    await eventually('the model to be asked twice', () => model.requests.length === asked + 2);
    killed.signal('SIGKILL');
    await killed.stop();
    const running = await query<{ record_id: string }>(
      database.url,
      `SELECT record_id FROM turn_records WHERE state = 'running'`,
    );
    expect(running).toHaveLength(2);
    const old = running[0]?.record_id;
    await query(
      database.url,
      `UPDATE turn_records SET created_at = now() - interval '11 minutes' WHERE record_id = '${old}'`,
    );

    const server = await ServerProcess.start(env);
    const states = `SELECT state, error_code, finished_at IS NOT NULL AS finished FROM turn_records`;
    const [marked] = await eventually('the old turn to be marked', async () => {
      const rows = await query<{ state: string }>(database.url, `${states} WHERE record_id = '${old}'`);
      return rows[0]?.state !== 'running' && rows;
    });
    expect(marked).toEqual({ state: 'failed', error_code: 'interrupted', finished: true });
    expect(await query(database.url, `${states} WHERE state = 'running'`)).toHaveLength(1);
    expect(await server.stop()).toBe(0);
  });

  it('tells which port is busy, and what to do', async () => {
    const busy = createServer();
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
    const { port } = busy.address() as AddressInfo;
    const stderr = await refusal({ DATABASE_URL: database.url, PORT: String(port) });
    expect(stderr).toBe(
      `Port ${port} of 127.0.0.1 is in use. Stop what listens there, or start Vi with another: PORT=${port + 1} npm run dev\n`,
    );
    busy.close();
  });

  it('does not start in production without what it needs, and names all of it and no value', async () => {
    const stderr = await refusal({
      NODE_ENV: 'production',
      DATABASE_URL: 'mysql://user:hunter2@db/vi',
      DISABLE_AMBIGUITY_GATE: 'true',
      PORT: 'eighty',
    });
    for (const name of ['VI_TOKEN_KEYS', 'DATABASE_URL', 'PORT', 'OPENAI_API_KEY', 'DISABLE_AMBIGUITY_GATE'])
      expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/hunter2|eighty/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('does not start in production while migrations are pending', async () => {
    const empty = await createEmptyDatabase();
    const stderr = await refusal({ ...PRODUCTION, DATABASE_URL: empty.url, LLM_PROVIDER: 'offline' });
    expect(stderr).toMatch(/Migrations are pending: .*0037.*migrate:up/);
    await empty.drop();
  });

  it('asks for a credential in production, and prints none', async () => {
    const server = await ServerProcess.start({
      ...PRODUCTION,
      DATABASE_URL: database.url,
      OPENAI_BASE_URL: model.baseUrl,
    });
    expect((await server.send({ method: 'POST', path: '/v1/chat', body: ASK })).status).toBe(401);
    expect((await server.send({ path: '/metrics' })).status).toBe(401);
    expect((await server.send({ path: '/health' })).status).toBe(200);
    expect(await server.stop()).toBe(0);
    expect(server.stdout).not.toMatch(/export |vi_sk_|eyJ/);
  });
});
