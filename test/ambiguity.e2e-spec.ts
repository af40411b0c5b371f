import { TestApp } from './support/app';

jest.setTimeout(60_000);

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

const check = (body: object) => app.post('/v1/ambiguity/check', body);

describe('POST /v1/ambiguity/check', () => {
  it('tells what a turn would ask back, and where', async () => {
    const { status, json } = await check({ message: 'so what not' });
    expect([status, json]).toEqual([
      200,
      {
        detected: true,
        reason: 'MALFORMED_QUERY',
        confidence: expect.any(Number),
        span: { start: 0, end: 11 },
      },
    ]);
  });

  it('lets a clear message pass', async () => {
    expect((await check({ message: 'What is the capital of Portugal?' })).json).toEqual({ detected: false });
  });

  it('reads a message in its conversation', async () => {
    const message = 'how much does it cost?';
    const history = [
      { role: 'user', content: 'Tell me about the night train to Vienna.' },
      { role: 'assistant', content: 'The night train leaves at nine and has sleeping cars.' },
    ];
    expect((await check({ message })).json).toMatchObject({ detected: true, reason: 'DANGLING_REFERENCE' });
    expect((await check({ message, history })).json).toEqual({ detected: false });
  });

  it('agrees with the turn that follows', async () => {
    for (const message of [
      'so what not',
      'Which one is better?',
      'Which one is better, tea or coffee?',
      'hello',
    ]) {
      const { account } = await app.person();
      const asked = await check({ message });
      const { json } = await app.chat({ message, userId: account });
      expect([message, json.ambiguity_detected, json.reason]).toEqual([
        message,
        asked.json.detected,
        asked.json.reason,
      ]);
    }
  });

  it('stores nothing', async () => {
    const rows = () =>
      app.sql('SELECT (SELECT count(*) FROM turn_records) AS t, (SELECT count(*) FROM vi_users) AS u');
    const before = await rows();
    await check({ message: 'so what not', history: [{ role: 'user', content: 'hi' }] });
    expect(await rows()).toEqual(before);
  });

  it.each([
    ['no message', {}],
    ['a blank message', { message: '  ' }],
    ['a history that is no list', { message: 'hi', history: 'hi' }],
    ['a role that nobody has', { message: 'hi', history: [{ role: 'system', content: 'x' }] }],
    ['too much history', { message: 'hi', history: Array(41).fill({ role: 'user', content: 'x' }) }],
  ])('refuses %s', async (_, body) => {
    const { status, json } = await check(body);
    expect([status, json.code]).toEqual([400, 'validation-failed']);
  });
});
