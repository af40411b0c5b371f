import fc from 'fast-check';
import { request, type Server } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { PROBLEMS } from '../src/common/problem-table';
import { TestApp } from './support/app';
import { type Answer, type Call } from './support/http';

jest.setTimeout(60_000);

const MARK = 'sesame-7f3a';
const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const OK = { message: `hello ${MARK}`, userId: 'bad-input' };

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
  // The person, the conversation and their rows are there before anything is counted.
  await app.chat(OK);
});
afterAll(() => app.stop());

const ENDPOINTS = ['/v1/chat', '/v1/chat/stream'] as const;
const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** Refused with a problem that has this code, without a word of the caller's, and with nothing stored. */
async function expectRefusal(call: Call, status: number, code: string): Promise<Answer> {
  const before = await app.rowCounts();
  app.model.reset();
  const answer = await app.send(call);
  expect({ status: answer.status, code: answer.json?.code }).toEqual({ status, code });
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.json).toMatchObject({
    type: `urn:vi:problem:${code}`,
    status,
    title: expect.any(String),
  });
  expect(answer.text).not.toContain(MARK);
  expect(await app.rowCounts()).toEqual(before);
  expect(app.model.requests).toEqual([]);
  return answer;
}

describe.each(ENDPOINTS)('%s refuses', (path) => {
  const post = (body: Call['body'], headers: Record<string, string> = {}): Call => ({
    method: 'POST',
    path,
    body: body ?? '',
    headers,
  });

  it.each<[string, object, string]>([
    ['an unknown field', { ...OK, [MARK]: 1 }, 'unknown-field'],
    [
      'an unknown field of the identity',
      { message: MARK, identity: { provider: 'guest', provider_user_id: 'x', [MARK]: 1 } },
      'unknown-field',
    ],
    ['no message', { userId: 'bad-input' }, 'validation-failed'],
    ['an empty message', { ...OK, message: '' }, 'validation-failed'],
    ['a blank message', { ...OK, message: ' \n\t\u00a0\u2003 ' }, 'validation-failed'],
    [
      'a message of one character too many',
      { ...OK, message: MARK.padEnd(16_001, 'x') },
      'validation-failed',
    ],
    ['null for the message', { ...OK, message: null }, 'validation-failed'],
    ['a number for the message', { ...OK, message: 7 }, 'validation-failed'],
    ['a list for the message', { ...OK, message: [MARK] }, 'validation-failed'],
    ['an object for the message', { ...OK, message: { text: MARK } }, 'validation-failed'],
    ['a number for userId', { ...OK, userId: 7 }, 'validation-failed'],
    ['an empty userId', { ...OK, userId: '' }, 'validation-failed'],
    ['a userId that is too long', { ...OK, userId: MARK.padEnd(256, 'x') }, 'validation-failed'],
    ['a userId with a space', { ...OK, userId: `${MARK} x` }, 'invalid-provider-user-id'],
    ['a userId with a line break', { ...OK, userId: `${MARK}\nx` }, 'invalid-provider-user-id'],
    ['a userId with an invisible character', { ...OK, userId: `${MARK}\u200b` }, 'invalid-provider-user-id'],
    ['null for userId and identity', { message: MARK, userId: null, identity: null }, 'subject-required'],
    ['text for the identity', { message: MARK, identity: MARK }, 'validation-failed'],
    ['a list for the identity', { message: MARK, identity: [] }, 'validation-failed'],
    ['an empty identity', { message: MARK, identity: {} }, 'validation-failed'],
    [
      'a number for the provider',
      { message: MARK, identity: { provider: 1, provider_user_id: 'x' } },
      'validation-failed',
    ],
    [
      'an unknown provider',
      { message: MARK, identity: { provider: MARK, provider_user_id: 'x' } },
      'unknown-provider',
    ],
    [
      'a provider named like a method',
      { message: MARK, identity: { provider: 'toString', provider_user_id: 'x' } },
      'unknown-provider',
    ],
    ['a conversation that is no id', { ...OK, conversation_id: MARK }, 'validation-failed'],
    ['a number for the conversation', { ...OK, conversation_id: 7 }, 'validation-failed'],
    ['an unknown audience', { ...OK, audience: MARK }, 'validation-failed'],
    [
      'both a userId and an identity',
      { ...OK, identity: { provider: 'guest', provider_user_id: 'x' } },
      'subject-required',
    ],
    ['NUL in the message', { ...OK, message: `${MARK}\u0000` }, 'malformed-text'],
    ['NUL in the userId', { ...OK, userId: `${MARK}\u0000` }, 'malformed-text'],
    ['half of a surrogate pair', { ...OK, message: `${MARK}\ud83d` }, 'malformed-text'],
    ['a lone low surrogate in a key', { ...OK, '\udc00': 1 }, 'malformed-text'],
    ['a body that is a list', [OK], 'validation-failed'],
    ['an empty list', [], 'validation-failed'],
  ])('%s', async (_, body, code) => {
    await expectRefusal(post(JSON.stringify(body)), 400, code);
  });

  it.each<[string, string | Buffer, string]>([
    ['broken JSON', `{"message": "${MARK}"`, 'invalid-json'],
    ['text that is no JSON', MARK, 'invalid-json'],
    ['a bare string', `"${MARK}"`, 'invalid-json'],
    ['null', 'null', 'invalid-json'],
    ['a number', '7', 'invalid-json'],
    ['a value that is no JSON', `{"message": NaN, "userId": "${MARK}"}`, 'invalid-json'],
    ['an escaped lone surrogate', `{"message": "${MARK}\\ud800", "userId": "u"}`, 'malformed-text'],
    ['an escaped NUL', `{"message": "${MARK}\\u0000", "userId": "u"}`, 'malformed-text'],
    ['JSON that is nested too deep', `{"message": ${nested(20)}}`, 'malformed-text'],
    ['JSON that is nested very deep', `{"message": ${nested(100_000)}}`, 'malformed-text'],
    [
      'a key that means something to JavaScript',
      `{"message":"hello","userId":"u","__proto__":{"a":1}}`,
      'unknown-field',
    ],
    [
      'such a key inside',
      `{"message":"hello","identity":{"provider":"guest","provider_user_id":"u","constructor":1}}`,
      'unknown-field',
    ],
    ['such a key in place of a field', `{"__proto__":{"message":"hello","userId":"u"}}`, 'unknown-field'],
    [
      'ten thousand keys',
      `{${Array.from({ length: 10_000 }, (_, i) => `"k${i}":${i}`).join()}}`,
      'unknown-field',
    ],
  ])('%s', async (_, body, code) => {
    await expectRefusal(post(body), 400, code);
  });

  const around = (...bytes: number[]): Buffer =>
    Buffer.concat([Buffer.from('{"message":"'), Buffer.from(bytes), Buffer.from('","userId":"u"}')]);
  it.each([
    ['bytes that are no UTF-8', around(0xc3, 0x28)],
    ['an over-long form of a character', around(0xc0, 0xaf)],
    ['a surrogate in UTF-8', around(0xed, 0xa0, 0x80)],
    ['a character that is cut off', around(0xf0, 0x9f, 0x92)],
  ])('%s', async (_, body) => {
    await expectRefusal(post(body), 415, 'unsupported-media-type');
  });

  it('UTF-16, whether it is announced or not', async () => {
    const body = Buffer.from(JSON.stringify(OK), 'utf16le');
    await expectRefusal(post(body), 400, 'invalid-json');
    const announced = { 'content-type': 'application/json; charset=utf-16' };
    await expectRefusal(post(body, announced), 415, 'unsupported-media-type');
  });

  it('a body that is one byte too large, and takes one of exactly 256 KB', async () => {
    const sized = (bytes: number) => `{"message":"hello","userId":"u","x":"`.padEnd(bytes - 2, 'x') + '"}';
    await expectRefusal(post(sized(256 * 1024 + 1)), 413, 'body-too-large');
    await expectRefusal(post(sized(256 * 1024)), 400, 'unknown-field');
  });

  it.each([
    ['a compressed body', { 'content-encoding': 'gzip' }],
    ['an unknown encoding', { 'content-encoding': 'x-unknown' }],
    ['another content type', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['another charset', { 'content-type': 'application/json; charset=utf-16' }],
    ['an unknown charset', { 'content-type': 'application/json; charset=klingon' }],
    ['a content type that is none', { 'content-type': MARK }],
  ])('%s', async (_, headers: Record<string, string>) => {
    const json = JSON.stringify(OK);
    const body = headers['content-encoding'] === 'gzip' ? gzipSync(json) : json;
    await expectRefusal(post(body, headers), 415, 'unsupported-media-type');
  });

  it('no body at all', async () => {
    await expectRefusal({ method: 'POST', path }, 400, 'validation-failed');
    await expectRefusal(post(''), 400, 'validation-failed');
  });

  it('a body in chunks, without a length, that is not JSON', async () => {
    const status = await new Promise((resolve, reject) => {
      const outgoing = request(`${app.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
      });
      outgoing.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
      outgoing.write(MARK);
      setImmediate(() => outgoing.end(MARK));
    });
    expect(status).toBe(415);
  });

  it('an unknown person and an unknown conversation', async () => {
    await expectRefusal(post({ message: MARK, userId: UNKNOWN }), 404, 'person-not-found');
    await expectRefusal(post({ ...OK, conversation_id: UNKNOWN }), 404, 'conversation-not-found');
  });
});

describe('a connection', () => {
  /** Sends these bytes, and no end; what the server says until it hangs up. */
  const exchange = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let heard = '';
      const socket = connect(Number(new URL(app.url).port), '127.0.0.1', () => socket.write(bytes));
      socket.setTimeout(15_000, () => socket.destroy(new Error('the server hangs')));
      socket.on('data', (chunk) => (heard += chunk.toString('utf8')));
      socket.on('error', reject).on('close', () => resolve(heard));
    });
  const HEAD = `POST /v1/chat HTTP/1.1\r\nHost: vi\r\n`;

  it.each([
    ['whose head', HEAD],
    ['whose body', `${HEAD}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"message":"${MARK}`],
  ])('%s does not end is cut soon after its time, with a problem', async (_, bytes) => {
    const server = app.nest.getHttpServer() as Server;
    const { headersTimeout, requestTimeout } = server;
    Object.assign(server, { headersTimeout: 100, requestTimeout: 100 });
    const heard = await exchange(bytes).finally(() =>
      Object.assign(server, { headersTimeout, requestTimeout }),
    );
    const [head, body] = heard.split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 408 [^]*content-type: application\/problem\+json/i);
    expect(JSON.parse(body ?? '')).toMatchObject({ status: 408, code: 'request-timeout' });
  });

  it('that speaks no HTTP is refused', async () => {
    expect(await exchange(`${MARK}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(await exchange(`${HEAD}X: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('the identity endpoints refuse', () => {
  const account = { provider: 'guest', provider_user_id: 'x' };
  it.each<[string, Call, number, string]>([
    [
      'an unknown field',
      { method: 'POST', path: '/v1/identity/resolve', body: { ...account, [MARK]: 1 } },
      400,
      'unknown-field',
    ],
    ['no account', { method: 'POST', path: '/v1/identity/resolve', body: {} }, 400, 'validation-failed'],
    [
      'an unknown provider',
      { method: 'POST', path: '/v1/identity/resolve', body: { ...account, provider: MARK } },
      400,
      'unknown-provider',
    ],
    [
      'an id with a space',
      { method: 'POST', path: '/v1/identity/resolve', body: { ...account, provider_user_id: `${MARK} x` } },
      400,
      'invalid-provider-user-id',
    ],
    [
      'an id with NUL',
      {
        method: 'POST',
        path: '/v1/identity/resolve',
        body: { ...account, provider_user_id: `${MARK}\u0000` },
      },
      400,
      'malformed-text',
    ],
    [
      'a link to what is no id',
      { method: 'POST', path: '/v1/identity/link', body: { ...account, vi_user_id: MARK } },
      400,
      'validation-failed',
    ],
    [
      'a link to an unknown person',
      { method: 'POST', path: '/v1/identity/link', body: { ...account, vi_user_id: UNKNOWN } },
      404,
      'person-not-found',
    ],
    ['an unlink without a body', { method: 'DELETE', path: '/v1/identity/link' }, 400, 'validation-failed'],
    [
      'an unlink of an unknown person',
      { method: 'DELETE', path: '/v1/identity/link', body: { ...account, vi_user_id: UNKNOWN } },
      404,
      'person-not-found',
    ],
  ])('%s', async (_, call, status, code) => {
    await expectRefusal(call, status, code);
  });
});

describe('a path that is not there', () => {
  it.each<[string, number, string]>([
    [`/v1/records/${MARK}`, 404, 'record-not-found'],
    ['/v1/records/%00', 404, 'record-not-found'],
    [`/v1/records/${UNKNOWN}`, 404, 'record-not-found'],
    [`/v1/identity/providers/${MARK}`, 404, 'person-not-found'],
    [`/v1/identity/providers/${UNKNOWN}`, 404, 'person-not-found'],
    [`/v1/identity/providers/${"' OR 1=1 --".replaceAll(' ', '%20')}`, 404, 'person-not-found'],
    [`/${MARK}`, 404, 'not-found'],
    [`/v1/${MARK}?q=${MARK}`, 404, 'not-found'],
  ])('%s is a problem that does not repeat it', async (path, status, code) => {
    await expectRefusal({ path }, status, code);
  });

  it.each(['/v1/records/%ff', '/v1/records/%E0%A4%A', '/%c0%ae', '/v1/identity/providers/%zz'])(
    'and cannot be decoded, %s, is a 404',
    async (path) => {
      await expectRefusal({ path }, 404, 'not-found');
    },
  );

  it.each([
    ['GET', '/v1/chat'],
    ['PUT', '/v1/chat'],
    ['PATCH', '/v1/chat'],
    ['DELETE', '/v1/chat'],
    ['GET', '/v1/chat/stream'],
    ['POST', '/v1/records/x'],
    ['POST', '/health'],
    ['GET', '/v1/identity/link'],
  ])('by its method, %s %s, is a 404', async (method, path) => {
    await expectRefusal({ method, path }, 404, 'not-found');
  });

  it('by its method has no code of its own', () => {
    expect(Object.values(PROBLEMS).map(([status]) => status)).not.toContain(405);
  });
});

describe('whatever is sent', () => {
  const field = fc.constantFrom(
    'message',
    'userId',
    'identity',
    'conversation_id',
    'audience',
    'provider',
    'vi_user_id',
    'provider_user_id',
    '__proto__',
    'x',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('hello', 'guest', UNKNOWN, 'so what not', ''),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.jsonValue(),
      fc.array(tie('any'), { maxLength: 3 }),
      tie('object'),
    ),
    object: fc.dictionary(fc.oneof(field, fc.string({ maxLength: 8 })), tie('any'), { maxKeys: 5 }),
  }));
  const body = fc.oneof(
    value.object.map((json) => JSON.stringify(json)),
    fc.record({ message: text, userId: text }).map((json) => JSON.stringify(json)),
    fc
      .record({
        message: text,
        identity: fc.record({ provider: fc.constantFrom('guest', 'discord'), provider_user_id: text }),
      })
      .map((json) => JSON.stringify(json)),
    fc.string({ unit: 'binary' }),
    fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes)),
  );
  const paths = fc.constantFrom('/v1/chat', '/v1/chat/stream', '/v1/identity/resolve', '/v1/identity/link');

  it('is never answered with a 5xx, and an error is always a problem with a code', async () => {
    await fc.assert(
      fc.asyncProperty(paths, body, async (path, bytes) => {
        const answer = await app.send({ method: 'POST', path, body: bytes });
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400)
          expect(answer.json).toMatchObject({
            status: answer.status,
            code: expect.stringMatching(/^[a-z-]+$/),
          });
      }),
      { numRuns: 400 },
    );
  });

  it('leaves no turn behind that is not settled', async () => {
    expect(
      await app.sql(`SELECT state FROM turn_records WHERE state NOT IN ('completed', 'clarified')`),
    ).toEqual([]);
  });
});
