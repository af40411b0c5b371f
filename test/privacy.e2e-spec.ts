import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from './support/database';
import { eventually } from './support/eventually';
import { type Answer, type Call, send } from './support/http';
import { ScriptedModel } from './support/scripted-model';
import { type Behaviour, text } from './support/scripted-model-script';
import { ServerProcess } from './support/server-process';
import { TcpProxy } from './support/tcp-proxy';

jest.setTimeout(60_000);

/** A word that stands in one place only: where it turns up, it tells where it came from. */
const CANARY = (place: string): string => `canary-${place}-xq7`;
const ANY_CANARY = /canary-[a-z_-]+-xq7/gi;
/** Everything that a caller writes is followed by this: a line of the log must never begin with it. */
const FORGED = '\r\n{"level":"error","msg":"forged"}\n';

let database: TestDatabase;
let proxy: TcpProxy;
let model: ScriptedModel;
let server: ServerProcess;
let psql: Pool;
let token: string;
/** The bodies of everything that was refused or failed. */
const problems: string[] = [];
/** Ids of people: a log line holds a keyed hash in their place. */
const people = new Set<string>();

async function ask(call: Call): Promise<Answer> {
  const answer = await send(server.url, call);
  if (answer.status >= 400) problems.push(answer.text);
  for (const error of answer.text.matchAll(/^event: error\n(?:id: .*\n)?data: .*$/gm))
    problems.push(error[0]);
  const { vi_user_id } = (answer.json ?? {}) as { vi_user_id?: string };
  if (vi_user_id) people.add(vi_user_id);
  return answer;
}
const post = (path: string, body: Call['body'], headers: Record<string, string> = {}) =>
  ask({ method: 'POST', path, body: body ?? '', headers });

beforeAll(async () => {
  [database, model] = await Promise.all([createTestDatabase(), ScriptedModel.start()]);
  proxy = await TcpProxy.start(new URL(database.url));
  psql = new Pool({ connectionString: database.url, max: 1 });
  server = await ServerProcess.start({
    DATABASE_URL: proxy.reach(database.url),
    OPENAI_BASE_URL: model.baseUrl,
    OPENAI_API_KEY: CANARY('model-key'),
    STAGING_VALIDATION_MODE: 'true',
    LOG_LEVEL: 'trace',
  });
  token = await server.exported('TOKEN');
});
afterAll(async () => {
  await server.stop();
  await proxy.stop();
  await model.stop();
  await psql.end();
  await database.drop();
});

describe('canaries, laid out everywhere, in staging mode at the finest level of the log', () => {
  beforeAll(async () => {
    const user = { provider: 'guest', provider_user_id: CANARY('account') };
    const headers = {
      'user-agent': CANARY('user-agent'),
      cookie: `session=${CANARY('cookie')}`,
      'x-request-id': CANARY('request-id'),
      'x-forwarded-for': CANARY('forwarded'),
      referer: `http://localhost/${CANARY('referer')}`,
      traceparent: CANARY('trace'),
      'idempotency-key': CANARY('idempotency'),
    };
    const say = (message: string) => ({
      message: `${message} ${CANARY('message')}${FORGED}`,
      identity: user,
    });

    // Turns that succeed, with facts, a name and a model that repeats what it is told.
    const { json } = await post('/v1/identity/resolve', user);
    for (const [key, authority] of [
      ['name', 'locked'],
      [CANARY('fact-key'), 'explicit'],
      ['relationship_type', 'locked'],
    ]) {
      await psql.query(
        `INSERT INTO user_facts (vi_user_id, fact_key, authority, value) VALUES ($1, $2, $3, $4)`,
        [json.vi_user_id, key, authority, { value: `${CANARY('fact-value')}${FORGED}` }],
      );
    }
    model.handler = ({ messages }) => text(`${CANARY('answer')} ${messages.at(-1)?.content ?? ''}`);
    for (const path of ['/v1/chat', '/v1/chat/stream']) {
      await post(path, say('Tell me something about rivers.'), headers);
      await post(path, { message: 'so what not', userId: CANARY('user-id') }, headers);
      model.next(
        text(`My darling ${CANARY('violation')}, I love you so much.`),
        text('Rivers run to the sea.'),
      );
      await post(path, say('Tell me something about lakes.'), headers);
      model.next(
        {
          type: 'tool_calls',
          calls: [
            { name: CANARY('tool'), arguments: `{"${CANARY('tool-argument')}": 1}` },
            { name: 'recall_facts', arguments: CANARY('tool-json') },
          ],
        },
        text('Rivers run to the sea.'),
      );
      await post(path, say('Tell me something about seas.'));
    }

    // A model that fails, and says private things in doing so.
    const faults: readonly Behaviour[] = [
      { type: 'status', status: 401, body: JSON.stringify({ error: { message: CANARY('upstream-error') } }) },
      { type: 'status', status: 400, body: CANARY('upstream-body') },
      { type: 'raw', contentType: 'text/html', writes: [CANARY('upstream-page')] },
      { type: 'raw', contentType: 'application/json', writes: [`{"${CANARY('upstream-json')}`] },
      { type: 'raw', contentType: 'text/event-stream', writes: [`data: {"${CANARY('upstream-event')}\n\n`] },
      text(`${CANARY('upstream-half')} and so on`, { finishReason: 'content_filter' }),
      { type: 'reset' },
    ];
    for (const fault of faults) {
      model.handler = () => fault;
      await post('/v1/chat', say('Tell me something about ponds.'));
      await post('/v1/chat/stream', say('Tell me something about ponds.'));
    }
    model.handler = () => text('All right.');

    // What is refused: bodies, paths, queries, methods, credentials.
    for (const body of [
      `{"message": "${CANARY('broken-json')}`,
      JSON.stringify({ ...say('hello'), [CANARY('unknown-field')]: CANARY('unknown-value') }),
      JSON.stringify({ message: 7, userId: CANARY('wrong-type') }),
      JSON.stringify({ message: 'hello', identity: { provider: CANARY('provider'), provider_user_id: 'x' } }),
      JSON.stringify({ message: 'hello', userId: `${CANARY('spaced')} x` }),
      JSON.stringify({ message: `${CANARY('nul')}\u0000`, userId: 'x' }),
      JSON.stringify({ message: 'hello', userId: 'x', conversation_id: CANARY('conversation') }),
      Buffer.from([...Buffer.from(CANARY('bytes')), 0xff]),
      CANARY('large').padEnd(300_000, 'x'),
    ]) {
      for (const path of ['/v1/chat', '/v1/chat/stream', '/v1/identity/resolve', '/v1/identity/link'])
        await post(path, body);
    }
    await post('/v1/chat', 'x', { 'content-type': CANARY('content-type') });
    await post('/v1/chat', 'x', { 'content-encoding': CANARY('encoding') });
    for (const path of ['/', '/v1/records/', '/v1/identity/providers/', '/health/', '/docs/']) {
      await ask({ path: `${path}${CANARY('path')}%0a%0d?q=${CANARY('query')}%0a` });
      await ask({ path: `${path}${CANARY('path')}%ff` });
    }
    await ask({ method: 'PURGE', path: `/v1/chat?q=${CANARY('query')}` });
    for (const authorization of [
      `Bearer ${CANARY('token')}`,
      `Basic ${CANARY('basic')}`,
      `Bearer vi_sk_${CANARY('key')}`,
      `Bearer eyJhbGciOiJIUzI1NiJ9.${Buffer.from(`{"sub":"${CANARY('claim')}"}`).toString('base64url')}.x`,
    ]) {
      await ask({ method: 'POST', path: '/v1/chat', body: say('hello'), headers: { authorization } });
    }
    await ask({ path: '/metrics', headers: { host: `${CANARY('host')}.example`, origin: CANARY('origin') } });

    // A database that refuses values, and one that goes away.
    await psql.query(
      `ALTER TABLE turn_records ADD CONSTRAINT no_canary CHECK (concat(input, output) NOT LIKE '%constraint%')`,
    );
    await post('/v1/chat', say(CANARY('constraint')));
    await post('/v1/chat/stream', say(CANARY('constraint')));
    model.next(text(`${CANARY('constraint')} in the answer`));
    await post('/v1/chat/stream', say('Tell me something about rivers.'));
    proxy.refuse();
    await post('/v1/chat', say('hello'));
    await ask({ path: '/health/ready' });
    proxy.restore();
    await eventually(
      'the database to be back',
      async () => (await ask({ path: '/health/ready' })).status === 200,
    );

    // A client that leaves.
    model.next({ type: 'hang' });
    const asked = model.requests.length;
    const stream = await server.openStream({ body: say('Tell me something about rivers.') });
    await eventually('the model to be asked', () => model.requests.length > asked);
    stream.leave();
    await eventually('the log of the turn that was cancelled', () =>
      server.log.some(({ msg }) => msg === '[Pipeline] Turn cancelled'),
    );
    await post('/v1/chat', { message: 'hello', userId: 'the-last-one' });
    await eventually('the file to have all lines', () =>
      server.readStagingFile().includes(server.stdout.trimEnd().split('\n').at(-1) ?? ''),
    );
  });

  const logs = (): string => `${server.stdout}\n${server.stderr}\n${server.readStagingFile()}`;

  it('were met on every kind of path: answers, refusals, failures', () => {
    const messages = new Set(server.log.map(({ msg }) => msg as string));
    for (const message of [
      '[RelationshipResolver] Resolving relationship',
      '[Governor] Violation detected, regenerating',
      '[Pipeline] ContinuityPack built',
      '[Pipeline] Turn completed',
      '[Pipeline] Turn failed',
      '[Pipeline] Turn cancelled',
      '[Http] Request failed',
    ])
      expect([...messages]).toContain(message);
    const codes = new Set(problems.map((body) => /"code":"([a-z-]+)"/.exec(body)?.[1]));
    for (const code of [
      'invalid-json',
      'unknown-field',
      'not-found',
      'invalid-credential',
      'model-bad-response',
    ])
      expect([...codes]).toContain(code);
    expect([...codes]).toContain('internal-error');
    expect([...codes]).toContain('database-unavailable');
  });

  it('are in no line of the log', () => {
    expect(logs().match(ANY_CANARY)).toBeNull();
  });

  it('are in no body of an error', () => {
    expect(problems.length).toBeGreaterThan(50);
    expect(problems.join('\n').match(ANY_CANARY)).toBeNull();
  });

  it('are in no metric', async () => {
    const { text: metrics } = await send(server.url, { path: '/metrics' });
    expect(metrics).toContain('vi_chat_requests_total');
    expect(metrics.match(ANY_CANARY)).toBeNull();
    for (const viUserId of people) expect(metrics).not.toContain(viUserId);
  });

  it('are in no row of the audit log', async () => {
    const { rows } = await psql.query('SELECT * FROM audit_log');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows).match(ANY_CANARY)).toBeNull();
  });

  it('leave no trace of credentials, addresses, people or statements in the log', () => {
    // The lines to paste at the start of a development server are for its developer, not of the log.
    const written = server.log.map((line) => JSON.stringify(line)).join('\n') + server.readStagingFile();
    expect(people.size).toBeGreaterThan(1);
    for (const viUserId of people) expect(written).not.toContain(viUserId);
    expect(written).not.toContain(token);
    expect(written).not.toMatch(/127\.0\.0\.1|vi_sk_|eyJ|SELECT|INSERT|no_canary|\bat .*\.ts/);
    expect(written).not.toContain(new URL(database.url).pathname.slice(1));
  });

  it('start no line: each one is an object of Vi’s own', () => {
    expect(logs()).not.toMatch(/forged/);
    for (const line of server.readStagingFile().split('\n').filter(Boolean)) {
      const entry = JSON.parse(line) as Record<string, unknown>;
      expect(entry['msg']).toMatch(/^\[[A-Z][A-Za-z]+\] [A-Z]/);
      expect(entry['event']).toMatch(/^[a-z_]+$/);
    }
    expect(server.stderr).toBe('');
  });
});
