import { SignJWT, UnsecuredJWT } from 'jose';
import { issueApiKey, parseApiKey } from '../src/common/api-key';
import { ACCESS_MATRIX, ACTORS, type AccessRow, type Actor, type Target } from './support/access-matrix';
import { TestApp } from './support/app';
import { eventually } from './support/eventually';
import { type Answer } from './support/http';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const SECRET = 'c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA';
const OTHER_SECRET = 'b3RoZXItb3RoZXItb3RoZXItb3RoZXItb3RoZXItb3RoZXI';

jest.setTimeout(60_000);

/** Vi as others reach it: no request gets by without a credential. */
let app: TestApp;
/** A client of two providers, and one of a third. */
let guestKey: string;
let discordKey: string;
beforeAll(async () => {
  app = await TestApp.start({ HOST: '0.0.0.0', VI_TOKEN_KEYS: `now:${SECRET},before:${OTHER_SECRET}` });
  guestKey = await app.client(['guest', 'console']);
  discordKey = await app.client(['discord']);
});
afterAll(() => app.stop());

const problem = (status: number, code: string) => ({ status, json: { status, code } });

describe('the access matrix', () => {
  it('names every route of the OpenAPI document, and no other', async () => {
    const { json } = await app.get('/docs-json');
    const routes = Object.entries(json.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(ACCESS_MATRIX.map(({ route }) => route).sort()).toEqual(routes.sort());
  });

  let accounts = 0;
  async function newTarget(): Promise<Target> {
    const { viUserId, account } = await app.person('guest', guestKey);
    const secondAccount = `second-${++accounts}`;
    const link = { vi_user_id: viUserId, provider: 'guest', provider_user_id: secondAccount };
    await app.post('/v1/identity/link', link, guestKey);
    const { json } = await app.chat({ message: 'hello', userId: viUserId }, guestKey);
    const newAccount = `new-${accounts}`;
    return {
      viUserId,
      provider: 'guest',
      account,
      newAccount,
      secondAccount,
      recordId: json.record_id as string,
    };
  }

  async function credentialOf(actor: Actor, { viUserId }: Target): Promise<string | undefined> {
    switch (actor) {
      case 'anonymous':
        return undefined;
      case 'self':
        return app.token(viUserId);
      case 'other':
        return app.token((await app.person('guest', guestKey)).viUserId);
      case 'ownProvider':
        return guestKey;
      case 'otherProvider':
        return discordKey;
    }
  }

  async function ask(
    { route, body, query }: AccessRow,
    target: Target,
    token: string | undefined,
  ): Promise<Answer> {
    const [method = '', template = ''] = route.split(' ');
    const path = template.replace('{record_id}', target.recordId).replace('{vi_user_id}', target.viUserId);
    const asked = query ? `${path}?${query(target)}` : path;
    return app.send({ method, path: asked, token, ...(body ? { body: body(target) } : {}) });
  }

  const cells = ACCESS_MATRIX.flatMap((row) =>
    ACTORS.map((actor) => ({ row, actor, route: row.route, status: row.status[actor] })),
  );

  it.each(cells)('$route answers $status to $actor', async ({ row, actor, status }) => {
    const target = await newTarget();
    const answer = await ask(row, target, await credentialOf(actor, target));
    expect(answer.status).toBe(status);
    if (status >= 400) {
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      for (const secret of [target.viUserId, target.account, target.secondAccount])
        expect(answer.text).not.toContain(secret);
    }
  });

  it.each(
    ACCESS_MATRIX.filter(({ status }) => status.otherProvider === 404).map(
      (row) => [row.route, row] as const,
    ),
  )('%s says the same of a foreign target as of one that is not there', async (_, row) => {
    const target = await newTarget();
    const absent = { ...target, viUserId: UNKNOWN, recordId: UNKNOWN };
    const foreign = await ask(row, target, discordKey);
    expect(foreign.status).toBe(404);
    expect((await ask(row, absent, discordKey)).text).toBe(foreign.text);
  });

  it('opens /metrics to a key with the scope for it', async () => {
    const { status, text } = await app.get('/metrics', await app.client(['guest'], ['metrics']));
    expect(status).toBe(200);
    expect(text).toContain('vi_chat_requests_total');
  });

  it.each([
    ['chat', 'POST /v1/chat'],
    ['identity', 'POST /v1/identity/resolve'],
    ['identity.link', 'POST /v1/identity/link'],
  ] as const)('asks a client for the scope %s', async (missing, route) => {
    const scopes = (['chat', 'identity', 'identity.link'] as const).filter((scope) => scope !== missing);
    const key = await app.client(['guest'], scopes);
    const row = ACCESS_MATRIX.find((candidate) => candidate.route === route) as AccessRow;
    expect(await ask(row, await newTarget(), key)).toMatchObject(problem(403, 'missing-scope'));
  });

  it.each([
    ['POST', '/v1/chat/'],
    ['POST', '//v1/chat'],
    ['POST', '/v1//chat'],
    ['POST', '/V1/CHAT'],
    ['POST', '/v1/%63hat'],
    ['POST', '/v1/./chat'],
    ['POST', '/health/../v1/chat'],
    ['POST', '/health/%2e%2e/v1/chat'],
    ['POST', '/v1/chat?token=x&token=y'],
    ['GET', '/v1/chat'],
    ['HEAD', '/metrics'],
    ['GET', '/metrics/'],
    ['GET', '/METRICS'],
    ['GET', '//metrics'],
    ['OPTIONS', '/metrics'],
  ])('cannot be walked around: %s %s without a credential', async (method, path) => {
    const before = await app.rowCounts();
    const body = method === 'POST' ? { body: { message: 'hello', userId: 'walker' } } : {};
    const { status, text } = await app.send({ method, path, ...body });
    expect([401, 404, 405]).toContain(status);
    expect(text).not.toContain('vi_chat');
    expect(await app.rowCounts()).toEqual(before);
  });
});

describe('whom a chat is held with', () => {
  const chat = (body: object, token: string) => app.chat({ message: 'hello', ...body }, token);

  describe('by the token of a person', () => {
    let me: { viUserId: string; account: string };
    let token: string;
    beforeAll(async () => {
      me = await app.person('guest', guestKey);
      token = await app.token(me.viUserId);
    });

    it('is the person where the body says nothing', async () => {
      expect(await chat({}, token)).toMatchObject({ status: 200, json: { vi_user_id: me.viUserId } });
    });

    it('is the person where the body says so, in either case of letters', async () => {
      for (const userId of [me.viUserId, me.viUserId.toUpperCase()])
        expect(await chat({ userId }, token)).toMatchObject({
          status: 200,
          json: { vi_user_id: me.viUserId },
        });
    });

    it('is the person where the body names an account of theirs', async () => {
      const identity = { provider: 'guest', provider_user_id: me.account };
      expect(await chat({ identity }, token)).toMatchObject({
        status: 200,
        json: { vi_user_id: me.viUserId },
      });
    });

    it('is refused, never ignored, where the body names another', async () => {
      const other = await app.person('guest', guestKey);
      for (const body of [
        { userId: other.viUserId },
        { userId: UNKNOWN },
        { userId: 'test-user-1' },
        { userId: me.account },
        { identity: { provider: 'guest', provider_user_id: other.account } },
        { identity: { provider: 'guest', provider_user_id: 'never-seen' } },
        { userId: me.viUserId, identity: { provider: 'guest', provider_user_id: other.account } },
      ]) {
        expect(await chat(body, token)).toMatchObject(problem(403, 'forbidden-subject'));
      }
    });
  });

  describe('by the key of a client', () => {
    it('is a person of its providers, by their id', async () => {
      for (const provider of ['guest', 'console']) {
        const { viUserId } = await app.person(provider, guestKey);
        expect(await chat({ userId: viUserId }, guestKey)).toMatchObject({
          status: 200,
          json: { vi_user_id: viUserId },
        });
      }
    });

    it('is an account of a provider that it owns, met for the first time', async () => {
      const identity = { provider: 'console', provider_user_id: 'first-seen' };
      const { status, json } = await chat({ identity }, guestKey);
      expect(status).toBe(200);
      const rows = await app.sql(
        `SELECT provider, provider_user_id FROM user_identity_map WHERE vi_user_id = $1`,
        [json.vi_user_id],
      );
      expect(rows).toEqual([identity]);
    });

    it('is an account of its default provider where userId is no UUID', async () => {
      const { json } = await chat({ userId: 'plain-id' }, guestKey);
      const rows = await app.sql(
        `SELECT provider, provider_user_id FROM user_identity_map WHERE vi_user_id = $1`,
        [json.vi_user_id],
      );
      expect(rows).toEqual([{ provider: 'guest', provider_user_id: 'plain-id' }]);
    });

    it('is refused for a provider that it does not own', async () => {
      const identity = { provider: 'discord', provider_user_id: 'anybody' };
      expect(await chat({ identity }, guestKey)).toMatchObject(problem(403, 'forbidden-provider'));
    });

    it('is the same 404 for a person of other providers and for nobody', async () => {
      const { viUserId } = await app.person('discord', discordKey);
      const foreign = await chat({ userId: viUserId }, guestKey);
      expect(foreign).toMatchObject(problem(404, 'person-not-found'));
      expect((await chat({ userId: UNKNOWN }, guestKey)).text).toBe(foreign.text);
    });

    it('must be said, and only once', async () => {
      const identity = { provider: 'guest', provider_user_id: 'me' };
      for (const body of [{}, { userId: 'me', identity }])
        expect(await chat(body, guestKey)).toMatchObject(problem(400, 'subject-required'));
    });
  });
});

describe('an API key', () => {
  const tryKey = (key: string) => app.chat({ message: 'hello', userId: 'by-key' }, key);
  const refused = problem(401, 'invalid-credential');

  it('is refused when it is unknown, cut, or has a wrong checksum', async () => {
    const { key } = issueApiKey();
    const typo = key.slice(0, -1) + (key.endsWith('0') ? '1' : '0');
    for (const wrong of [key, typo, key.slice(0, -1), 'vi_sk_', `${key}0`, key.toUpperCase()])
      expect(await tryKey(wrong)).toMatchObject(refused);
  });

  it('is refused when the id is right and the secret is not', async () => {
    const key = await app.client(['guest']);
    expect((await tryKey(key)).status).toBe(200);
    const stolenId = parseApiKey(key)?.keyId ?? '';
    const secret = 'f'.repeat(64);
    const { createHash } = await import('node:crypto');
    const checksum = createHash('sha256').update(`${stolenId}_${secret}`).digest('hex').slice(0, 8);
    expect(await tryKey(`vi_sk_${stolenId}_${secret}_${checksum}`)).toMatchObject(refused);
  });

  it('is refused when it has expired by the database’s clock', async () => {
    const key = await app.client(['guest']);
    await app.sql(`UPDATE api_keys SET expires_at = now() - interval '1 ms' WHERE key_id = $1`, [
      parseApiKey(key)?.keyId,
    ]);
    expect(await tryKey(key)).toMatchObject(refused);
  });

  it('is refused within seconds of being revoked', async () => {
    const key = await app.client(['guest']);
    expect((await tryKey(key)).status).toBe(200);
    await app.sql(`UPDATE api_keys SET revoked_at = now() WHERE key_id = $1`, [parseApiKey(key)?.keyId]);
    const answer = await eventually('the key to be refused', async () => {
      const tried = await tryKey(key);
      return tried.status === 401 && tried;
    });
    expect(answer).toMatchObject(refused);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it.each([
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['no scheme', 'vi_sk_0'],
    ['two credentials', 'Bearer a b'],
    ['nothing', 'Bearer '],
    ['an empty header', ''],
  ])('is refused as %s', async (_, authorization) => {
    const body = { message: 'hello', userId: 'u' };
    expect(
      await app.send({ method: 'POST', path: '/v1/chat', body, headers: { authorization } }),
    ).toMatchObject({ status: 401 });
  });

  it('is never told back', async () => {
    const { key } = issueApiKey();
    expect((await tryKey(key)).text).not.toContain(key.slice(0, 20));
  });
});

describe('a token', () => {
  const secret = Buffer.from(SECRET, 'base64url');
  const claims = { sub: '', iss: 'vi', aud: 'vi', jti: 'one' };
  const now = () => Math.floor(Date.now() / 1000);
  let me: string;
  beforeAll(async () => {
    me = (await app.person('guest', guestKey)).viUserId;
  });

  interface Forgery {
    readonly header?: object;
    readonly payload?: object;
    readonly key?: Uint8Array;
  }
  const forge = ({ header, payload, key = secret }: Forgery = {}) =>
    new SignJWT({ ...claims, sub: me, iat: now(), exp: now() + 600, ...payload })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'now', ...header })
      .sign(key);
  const tryToken = (token: string) => app.chat({ message: 'hello' }, token);

  it('is accepted as Vi mints it, with either of the keys that are configured', async () => {
    expect((await tryToken(await forge())).status).toBe(200);
    const old = await forge({ header: { kid: 'before' }, key: Buffer.from(OTHER_SECRET, 'base64url') });
    expect((await tryToken(old)).status).toBe(200);
  });

  it.each<[string, () => Forgery]>([
    ['that has expired', () => ({ payload: { exp: now() - 1 } })],
    ['that is not valid yet', () => ({ payload: { nbf: now() + 600 } })],
    ['for another audience', () => ({ payload: { aud: 'vi-link' } })],
    ['of another issuer', () => ({ payload: { iss: 'elsewhere' } })],
    ['of another type', () => ({ header: { typ: 'JWT' } })],
    ['without a type', () => ({ header: { typ: undefined } })],
    ['without an expiry', () => ({ payload: { exp: undefined } })],
    ['without a subject', () => ({ payload: { sub: undefined } })],
    ['without a time of issue', () => ({ payload: { iat: undefined } })],
    ['without an id', () => ({ payload: { jti: undefined } })],
    ['whose subject is no person', () => ({ payload: { sub: 'admin' } })],
    ['of a key that is not known', () => ({ header: { kid: 'unknown' } })],
    ['without the name of a key', () => ({ header: { kid: undefined } })],
    ['signed by somebody else', () => ({ key: Buffer.alloc(32, 7) })],
    ['signed with a retired name and the new key', () => ({ header: { kid: 'before' } })],
    ['with another algorithm', () => ({ header: { alg: 'HS512' }, key: Buffer.alloc(64, 7) })],
    [
      'with a key of its own in the header',
      () => ({ header: { jwk: { kty: 'oct', k: 'AAAA' } }, key: Buffer.alloc(32) }),
    ],
  ])('%s is refused', async (_, forgery) => {
    expect(await tryToken(await forge(forgery()))).toMatchObject(problem(401, 'invalid-credential'));
  });

  it('without a signature is refused, and so is a changed one', async () => {
    const none = new UnsecuredJWT({ ...claims, sub: me, iat: now(), exp: now() + 600 }).encode();
    const [head = '', , signature = ''] = (await forge()).split('.');
    const payload = Buffer.from(JSON.stringify({ ...claims, sub: UNKNOWN, iat: now(), exp: now() + 600 }));
    const changed = [head, payload.toString('base64url'), signature].join('.');
    for (const token of [none, changed, 'not.a.token', 'x'.repeat(5000)])
      expect(await tryToken(token)).toMatchObject(problem(401, 'invalid-credential'));
  });
});

describe('the development client', () => {
  const body = { message: 'hello', userId: 'test-user-1' };
  const call = (to: TestApp, headers: Record<string, string> = {}) =>
    to.send({ method: 'POST', path: '/v1/chat', body, headers });
  let local: TestApp;
  beforeAll(async () => {
    local = await TestApp.start();
  });
  afterAll(() => local.stop());

  it.each([
    ['plain', {}],
    ['by name', { host: 'localhost:3000' }],
    ['by IPv6', { host: '[::1]:3000' }],
    ['from a local page', { origin: 'http://localhost:5173' }],
    ['from a local page by IPv6', { origin: 'http://[::1]:5173' }],
  ])('answers a request from this machine: %s', async (_, headers) => {
    expect((await call(local, headers)).status).toBe(200);
  });

  it.each([
    ['a name that was rebound', { host: 'evil.example' }],
    ['a name that begins like a local one', { host: 'localhost.evil.example' }],
    ['an address that begins like a local one', { host: '127.0.0.1.evil.example' }],
    ['an address of the network', { host: '192.168.1.10:3000' }],
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page that begins like a local one', { origin: 'http://localhost.evil.example' }],
    ['a page without an origin', { origin: 'null' }],
  ])('refuses %s', async (_, headers) => {
    const before = await local.rowCounts();
    expect(await call(local, headers)).toMatchObject(problem(403, 'forbidden-origin'));
    expect(await local.rowCounts()).toEqual(before);
  });

  it('takes no header for the address that a request comes from', async () => {
    const headers = { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost', host: 'evil.example' };
    expect(await call(local, headers)).toMatchObject(problem(403, 'forbidden-origin'));
  });

  it('gives way to a credential, also to a wrong one', async () => {
    expect((await call(local, { authorization: 'Bearer wrong' })).status).toBe(401);
  });

  it('does not exist where Vi listens to the network', async () => {
    expect(await call(app)).toMatchObject(problem(401, 'credential-required'));
  });

  it('does not exist in production, nor does its key, should the database be carried there', async () => {
    const production = await TestApp.start({ NODE_ENV: 'production', VI_TOKEN_KEYS: `now:${SECRET}` });
    try {
      expect(await call(production)).toMatchObject(problem(401, 'credential-required'));
      const { key, keyId, secretSha256 } = issueApiKey();
      await production.sql(
        `INSERT INTO api_clients (client_id, providers, default_provider, scopes)
         VALUES ('development', '{guest}', 'guest', '{chat}')`,
      );
      await production.sql(
        `INSERT INTO api_keys (key_id, client_id, secret_sha256) VALUES ($1, 'development', $2)`,
        [keyId, secretSha256],
      );
      expect(await production.chat(body, key)).toMatchObject(problem(401, 'invalid-credential'));
    } finally {
      await production.stop();
    }
  });
});
