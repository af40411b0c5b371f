import { SignJWT } from 'jose';
import { AuthConfig } from '../src/config/config';
import { TestApp } from './support/app';
import { ServerProcess } from './support/server-process';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

jest.setTimeout(60_000);

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

let accounts = 0;
const newAccount = (): string => `account-${++accounts}`;
const resolve = (provider: string, provider_user_id: string, token?: string) =>
  app.post('/v1/identity/resolve', { provider, provider_user_id }, token);
const link = (vi_user_id: string, provider: string, provider_user_id: string, token?: string) =>
  app.post('/v1/identity/link', { vi_user_id, provider, provider_user_id }, token);
const unlink = (vi_user_id: string, provider: string, provider_user_id: string, token?: string) =>
  app.send({
    method: 'DELETE',
    path: '/v1/identity/link',
    body: { vi_user_id, provider, provider_user_id },
    token,
  });
const providersOf = (viUserId: string, token?: string) =>
  app.get(`/v1/identity/providers/${viUserId}`, token);

/** People without an account, and accounts without a person: there must never be one. */
async function orphans(): Promise<number> {
  const [row] = await app.sql<{ orphans: number }>(
    `SELECT count(*)::int AS orphans FROM vi_users FULL JOIN user_identity_map USING (vi_user_id)
     WHERE provider IS NULL OR vi_users.created_at IS NULL`,
  );
  return row?.orphans ?? -1;
}

describe('resolve', () => {
  it('makes a person on first sight and finds them ever after', async () => {
    const first = await resolve('discord', 'discord_12345');
    expect(first).toMatchObject({ status: 200, json: { vi_user_id: expect.any(String), created: true } });
    const again = await resolve('discord', 'discord_12345');
    expect(again.json).toEqual({ vi_user_id: first.json.vi_user_id, created: false });
  });

  it('keeps the same id at two providers apart', async () => {
    const account = newAccount();
    const [a, b] = [await resolve('discord', account), await resolve('guest', account)];
    expect(a.json.vi_user_id).not.toBe(b.json.vi_user_id);
  });

  it.each([
    ['case', 'Ana', 'ana'],
    ['a Cyrillic letter', 'ana', 'аna'],
    ['composed and decomposed letters', 'caf\u00e9', 'cafe\u0301'],
    ['full-width letters', 'ana1', 'ana１'],
  ])('folds nothing: %s makes another account', async (_, one, other) => {
    const a = await resolve('guest', `${one}-fold`);
    const b = await resolve('guest', `${other}-fold`);
    expect([a.status, b.status]).toEqual([200, 200]);
    expect(a.json.vi_user_id).not.toBe(b.json.vi_user_id);
  });

  it('gives a person their own account back, and nobody else', async () => {
    const { viUserId, account } = await app.person('guest');
    const other = await app.person('guest');
    const token = await app.token(viUserId);
    expect((await resolve('guest', account, token)).json).toEqual({ vi_user_id: viUserId, created: false });
    const foreign = await resolve('guest', other.account, token);
    const unknown = await resolve('guest', newAccount(), token);
    expect(foreign).toMatchObject({ status: 404, json: { code: 'person-not-found' } });
    expect(unknown.text).toBe(foreign.text);
  });

  it('of a provider that the client does not own is refused, and makes nobody', async () => {
    const key = await app.client(['discord']);
    const before = await app.rowCounts();
    expect(await resolve('guest', newAccount(), key)).toMatchObject({
      status: 403,
      json: { code: 'forbidden-provider' },
    });
    expect(await app.rowCounts()).toEqual(before);
  });

  it('writes who made the person into the audit log, without the account', async () => {
    const account = newAccount();
    const { json } = await resolve('guest', account);
    const rows = await app.sql(`SELECT * FROM audit_log WHERE vi_user_id = $1`, [json.vi_user_id]);
    expect(rows).toMatchObject([{ actor: 'client:development', action: 'identity.created' }]);
    expect(JSON.stringify(rows)).not.toContain(account);
  });
});

describe('link', () => {
  it('puts a second account behind a person: both resolve to one id', async () => {
    const { viUserId } = await app.person('discord');
    const account = newAccount();
    const linked = await link(viUserId, 'sovereign', account);
    expect(linked).toMatchObject({
      status: 200,
      json: { vi_user_id: viUserId, provider: 'sovereign', provider_user_id: account },
    });
    expect((await resolve('sovereign', account)).json).toEqual({ vi_user_id: viUserId, created: false });
  });

  it('can be said twice', async () => {
    const { viUserId } = await app.person('discord');
    const account = newAccount();
    const [one, two] = [await link(viUserId, 'guest', account), await link(viUserId, 'guest', account)];
    expect([one.status, two.status]).toEqual([200, 200]);
    expect((await providersOf(viUserId)).json).toHaveLength(2);
  });

  it('of an account that belongs to someone else is a 409 that says nothing of them', async () => {
    const [one, other] = [await app.person('discord'), await app.person('guest')];
    const refused = await link(one.viUserId, 'guest', other.account);
    expect(refused).toMatchObject({ status: 409, json: { code: 'identity-already-linked' } });
    expect(refused.text).not.toContain(other.viUserId);
    expect(refused.text).not.toContain(other.account);
    expect((await providersOf(one.viUserId)).json).toHaveLength(1);
  });

  it('to a person who is not there is a 404, and nothing is stored', async () => {
    const before = await app.rowCounts();
    expect(await link(UNKNOWN, 'guest', newAccount())).toMatchObject({
      status: 404,
      json: { code: 'person-not-found' },
    });
    expect(await app.rowCounts()).toEqual(before);
  });

  it('needs the scope, both providers, and a person whom the client may see', async () => {
    const { viUserId } = await app.person('discord');
    const statusFor = async (token: string, provider: string) =>
      (await link(viUserId, provider, newAccount(), token)).status;
    expect(await statusFor(await app.client(['discord', 'guest'], ['chat', 'identity']), 'guest')).toBe(403);
    expect(await statusFor(await app.client(['discord']), 'guest')).toBe(403);
    expect(await statusFor(await app.client(['guest']), 'guest')).toBe(404);
    expect(await statusFor(await app.client(['discord', 'guest']), 'guest')).toBe(200);
  });

  it('by the person alone is refused: it takes a proof of both accounts', async () => {
    const { viUserId } = await app.person('discord');
    const other = await app.person('discord');
    const token = await app.token(viUserId);
    expect(await link(viUserId, 'guest', newAccount(), token)).toMatchObject({
      status: 403,
      json: { code: 'proof-required' },
    });
    expect((await link(other.viUserId, 'guest', newAccount(), token)).status).toBe(404);
  });
});

describe('unlink', () => {
  it('takes an account away, which is then anybody’s', async () => {
    const { viUserId } = await app.person('discord');
    const account = newAccount();
    await link(viUserId, 'guest', account);
    const { status, text } = await unlink(viUserId, 'guest', account);
    expect([status, text]).toEqual([204, '']);
    expect((await providersOf(viUserId)).json).toHaveLength(1);
    expect((await resolve('guest', account)).json.created).toBe(true);
  });

  it('never takes the last account', async () => {
    const { viUserId, account } = await app.person('discord');
    expect(await unlink(viUserId, 'discord', account)).toMatchObject({
      status: 409,
      json: { code: 'last-identity' },
    });
    expect((await providersOf(viUserId)).json).toHaveLength(1);
  });

  it('by the person takes a token that was issued a moment ago', async () => {
    const { viUserId } = await app.person('discord');
    const account = newAccount();
    await link(viUserId, 'guest', account);
    const issuedMinutesAgo = (minutes: number): Promise<string> => {
      const [key] = app.nest.get(AuthConfig).tokenKeys;
      return new SignJWT({ sub: viUserId, iss: 'vi', aud: 'vi', jti: newAccount() })
        .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: key?.kid })
        .setIssuedAt(Math.floor(Date.now() / 1000) - minutes * 60)
        .setExpirationTime('1 hour')
        .sign(key?.secret ?? new Uint8Array());
    };
    expect(await unlink(viUserId, 'guest', account, await issuedMinutesAgo(11))).toMatchObject({
      status: 403,
      json: { code: 'fresh-token-required' },
    });
    expect((await providersOf(viUserId)).json).toHaveLength(2);
    expect((await unlink(viUserId, 'guest', account, await issuedMinutesAgo(9))).status).toBe(204);
  });

  it('of what is not linked is the same 404 whoever is asked about', async () => {
    const [one, other] = [await app.person('discord'), await app.person('guest')];
    const refused = [
      await unlink(one.viUserId, 'guest', newAccount()),
      await unlink(one.viUserId, 'guest', other.account),
      await unlink(UNKNOWN, 'guest', other.account),
    ];
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(refused.map(({ text }) => text)).size).toBe(1);
  });
});

describe('providers', () => {
  it('are listed oldest first, with exactly the two fields', async () => {
    const { viUserId, account } = await app.person('guest');
    const later: { provider: string; provider_user_id: string }[] = [];
    for (const provider of ['sovereign', 'astralis', 'discord']) {
      const provider_user_id = newAccount();
      await link(viUserId, provider, provider_user_id);
      later.push({ provider, provider_user_id });
    }
    expect((await providersOf(viUserId)).json).toEqual([
      { provider: 'guest', provider_user_id: account },
      ...later,
    ]);
  });

  it('are all shown to the person, and to a client only its own', async () => {
    const { viUserId, account } = await app.person('guest');
    await link(viUserId, 'discord', account);
    const listed = async (token: string) => (await providersOf(viUserId, token)).json;
    expect(await listed(await app.token(viUserId))).toHaveLength(2);
    expect(await listed(await app.client(['discord']))).toEqual([
      { provider: 'discord', provider_user_id: account },
    ]);
  });

  it('of a foreign, an unknown and an impossible id are the same 404', async () => {
    const { viUserId } = await app.person('guest');
    const token = await app.token((await app.person()).viUserId);
    const key = await app.client(['discord']);
    const refused = [
      await providersOf(viUserId, token),
      await providersOf(viUserId, key),
      await providersOf(UNKNOWN, key),
      await providersOf('not-an-id', key),
    ];
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(refused.map(({ text }) => text)).size).toBe(1);
  });
});

describe('with three servers on one database', () => {
  const servers: ServerProcess[] = [];
  beforeAll(async () => {
    const env = { DATABASE_URL: app.database.url };
    servers.push(...(await Promise.all([1, 2, 3].map(() => ServerProcess.start(env)))));
  });
  afterAll(() => Promise.all(servers.map((server) => server.stop())));

  const anyServer = (i: number): ServerProcess => servers[i % servers.length] as ServerProcess;

  it('a hundred first sights of one account make one person, and no orphan', async () => {
    for (let round = 0; round < 3; round++) {
      const body = { provider: 'discord', provider_user_id: `race-${round}` };
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, i) =>
          anyServer(i).send({ method: 'POST', path: '/v1/identity/resolve', body }),
        ),
      );
      expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([]);
      expect(new Set(answers.map(({ json }) => json.vi_user_id)).size).toBe(1);
      expect(answers.filter(({ json }) => json.created)).toHaveLength(1);
    }
    expect(await orphans()).toBe(0);
  });

  it('first turns of one account make one person too', async () => {
    const body = { message: 'hello', userId: 'race-by-chat' };
    const answers = await Promise.all(
      Array.from({ length: 15 }, (_, i) => anyServer(i).send({ method: 'POST', path: '/v1/chat', body })),
    );
    expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([]);
    expect(new Set(answers.map(({ json }) => json.vi_user_id)).size).toBe(1);
    expect(await orphans()).toBe(0);
  });

  it('unlinks of all accounts of a person at once leave them exactly one', async () => {
    const people = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const { viUserId, account } = await app.person('discord');
        await link(viUserId, 'guest', account);
        return { viUserId, account };
      }),
    );
    const answers = await Promise.all(
      people.flatMap(({ viUserId, account }, i) =>
        ['discord', 'guest'].map((provider, j) =>
          anyServer(i + j).send({
            method: 'DELETE',
            path: '/v1/identity/link',
            body: { vi_user_id: viUserId, provider, provider_user_id: account },
          }),
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array(30).fill(204),
      ...Array(30).fill(409),
    ]);
    expect(await orphans()).toBe(0);
  });

  it('one account that is linked to many people at once goes to one of them', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => app.person('discord')));
    const account = newAccount();
    const answers = await Promise.all(
      people.map(({ viUserId }, i) =>
        anyServer(i).send({
          method: 'POST',
          path: '/v1/identity/link',
          body: { vi_user_id: viUserId, provider: 'guest', provider_user_id: account },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(11).fill(409)]);
    const winner = people[answers.findIndex(({ status }) => status === 200)];
    expect((await resolve('guest', account)).json.vi_user_id).toBe(winner?.viUserId);
  });
});

describe('the history of a person', () => {
  const audit = (query: string, token?: string) => app.get(`/v1/identity/audit?${query}`, token);

  it('is theirs to read, newest first, page by page', async () => {
    const { viUserId } = await app.person('discord');
    for (const account of ['a', 'b', 'c']) await link(viUserId, 'sovereign', `${viUserId}-${account}`);
    const own = await app.token(viUserId);
    const first = (await audit('limit=3', own)).json;
    expect(first.entries).toMatchObject(Array(3).fill({ action: 'identity.linked' }));
    expect(first.entries[0]).toMatchObject({
      actor: 'client:development',
      details: { provider: 'sovereign' },
    });
    const rest = (await audit(`limit=3&before=${String(first.next)}`, own)).json;
    expect(rest).toMatchObject({ entries: [{ action: 'identity.created' }], next: null });
  });

  it('shows a client what is about its own providers', async () => {
    const { viUserId } = await app.person('discord');
    await link(viUserId, 'sovereign', `${viUserId}-own`);
    const bot = await app.client(['discord']);
    const { json } = await audit(`vi_user_id=${viUserId}`, bot);
    expect(json.entries).toMatchObject([{ action: 'identity.created', details: { provider: 'discord' } }]);
    expect((await audit('', bot)).json.code).toBe('subject-required');
  });

  it.each(['limit=0', 'limit=101', 'limit=x', 'before=x', 'vi_user_id=x', 'more=1'])(
    'refuses %s',
    async (query) => {
      expect((await audit(query)).status).toBe(400);
    },
  );

  it('cannot be rewritten, whatever the role', async () => {
    const { viUserId } = await app.person('discord');
    for (const sql of [
      `UPDATE audit_log SET actor = 'nobody' WHERE vi_user_id = '${viUserId}'`,
      `DELETE FROM audit_log WHERE vi_user_id = '${viUserId}'`,
      'TRUNCATE audit_log',
    ])
      await expect(app.sql(sql)).rejects.toMatchObject({ code: '42501' });
  });
});
