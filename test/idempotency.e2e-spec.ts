import { TestApp } from './support/app';
import { type Answer, EventStream, type ServerSentEvent } from './support/http';
import { text } from './support/scripted-model-script';
import { IdempotencyRepository } from '../src/chat/idempotency/idempotency.repository';

const ASK = 'Tell me something about rivers.';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());
beforeEach(() => app.model.reset());

let keys = 0;
const newKey = (): string => `key-${++keys}`;

function chat(key: string, body: object, token?: string): Promise<Answer> {
  const headers = { 'idempotency-key': key };
  return app.send({ method: 'POST', path: '/v1/chat', body, headers, token });
}

async function stream(key: string, body: object): Promise<{ events: ServerSentEvent[]; replayed: unknown }> {
  const headers = { 'idempotency-key': key };
  const opened = await EventStream.open(app.url, { method: 'POST', path: '/v1/chat/stream', body, headers });
  return { events: await opened.all(), replayed: opened.headers['idempotency-replayed'] };
}

const turnsOf = async (viUserId: string): Promise<number> =>
  (
    await app.sql<{ n: number }>('SELECT count(*)::int AS n FROM turn_records WHERE vi_user_id = $1', [
      viUserId,
    ])
  )[0]?.n ?? 0;

/** Makes the turn of a key look as if its process had been killed before it could end it. */
async function killTurn(viUserId: string, lease: string): Promise<void> {
  await app.sql(
    `UPDATE turn_records SET state = 'running', response = NULL, output = NULL WHERE vi_user_id = $1`,
    [viUserId],
  );
  await app.sql(`UPDATE idempotency_keys SET lease_until = now() + $2::interval WHERE vi_user_id = $1`, [
    viUserId,
    lease,
  ]);
}

describe('a request that is sent again with its Idempotency-Key', () => {
  it('gets the stored answer: one turn, one call of the model', async () => {
    const { account, viUserId } = await app.person();
    const body = { message: ASK, userId: account };
    const key = newKey();
    const first = await chat(key, body);
    expect(first.status).toBe(200);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    for (let i = 0; i < 3; i++) {
      const again = await chat(key, body);
      expect([again.status, again.headers['idempotency-replayed']]).toEqual([200, 'true']);
      expect(again.json).toEqual(first.json);
    }
    expect(app.model.requests).toHaveLength(1);
    expect(await turnsOf(viUserId)).toBe(1);
  });

  it('gets the stored stream', async () => {
    app.model.next(text(['Rivers run ', 'to the sea.']));
    const body = { message: ASK, userId: (await app.person()).account };
    const key = newKey();
    const first = await stream(key, body);
    const again = await stream(key, body);
    expect([first.replayed, again.replayed]).toEqual([undefined, 'true']);
    expect(again.events.map(({ event }) => event)).toEqual([
      ...new Set(first.events.map(({ event }) => event)),
    ]);
    expect(again.events.at(-1)).toMatchObject({
      event: 'pipeline.complete',
      data: first.events.at(-1)?.data,
    });
    expect(app.model.requests).toHaveLength(1);
  });

  it('gets a question back with its options', async () => {
    const { account, viUserId } = await app.person();
    const body = { message: 'so what not', userId: account };
    const key = newKey();
    const first = await chat(key, body);
    expect(first.json.ambiguity_detected).toBe(true);
    expect((await chat(key, body)).json).toEqual(first.json);
    const options = ['the bridge', 'the harbour'];
    await app.sql('UPDATE turn_records SET options = $2 WHERE vi_user_id = $1', [viUserId, options]);
    expect((await chat(key, body)).json).toEqual({ ...first.json, options });
  });

  it('by twenty at once makes one turn; the others hear that it runs, or read its answer', async () => {
    app.model.handler = () => ({ type: 'text', text: 'Rivers run.', delayMs: 150 });
    const { account, viUserId } = await app.person();
    const key = newKey();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => chat(key, { message: ASK, userId: account })),
    );
    const fresh = answers.filter(({ status, headers }) => status === 200 && !headers['idempotency-replayed']);
    expect(fresh).toHaveLength(1);
    for (const { status, json, headers } of answers.filter((answer) => answer.status !== 200)) {
      expect([status, json.code]).toEqual([409, 'idempotency-key-in-use']);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    }
    expect(await turnsOf(viUserId)).toBe(1);
    expect(app.model.requests).toHaveLength(1);
  });

  it('is answered anew where the turn before it failed', async () => {
    const { account, viUserId } = await app.person();
    const key = newKey();
    app.model.next({ type: 'status', status: 400 });
    expect((await chat(key, { message: ASK, userId: account })).status).toBe(502);
    const again = await chat(key, { message: ASK, userId: account });
    expect(again.status).toBe(200);
    expect((await chat(key, { message: ASK, userId: account })).json).toEqual(again.json);
    expect(await turnsOf(viUserId)).toBe(2);
  });

  it('takes the key over from a process that was killed, once its lease is over and never before', async () => {
    const { account, viUserId } = await app.person();
    const key = newKey();
    const body = { message: ASK, userId: account };
    const lost = (await chat(key, body)).json;
    await killTurn(viUserId, '10 s');
    expect((await chat(key, body)).json.code).toBe('idempotency-key-in-use');
    await killTurn(viUserId, '-1 s');
    const answers = await Promise.all([chat(key, body), chat(key, body)]);
    const [answered] = answers.filter(({ status }) => status === 200);
    expect(answered?.json.record_id).not.toBe(lost.record_id);
    expect((await chat(key, body)).json).toEqual(answered?.json);
    const { json: left } = await app.get(`/v1/records/${lost.record_id}`);
    expect(left).toMatchObject({ state: 'failed', error_code: 'interrupted' });
    expect(await turnsOf(viUserId)).toBe(2);
  });
});

describe('an Idempotency-Key', () => {
  it('with another request is 422, and nothing is stored', async () => {
    const { account } = await app.person();
    const key = newKey();
    await chat(key, { message: ASK, userId: account });
    const before = await app.rowCounts();
    const other = await chat(key, { message: 'Tell me something about lakes.', userId: account });
    expect([other.status, other.json.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await app.rowCounts()).toEqual(before);
  });

  it('counts for each person, caller and route by itself', async () => {
    const [one, two] = [await app.person(), await app.person()];
    const key = newKey();
    const ids = [
      (await chat(key, { message: ASK, userId: one.account })).json.record_id,
      (await chat(key, { message: ASK, userId: two.account })).json.record_id,
      (await chat(key, { message: ASK, userId: one.account }, await app.client(['guest']))).json.record_id,
      (await stream(key, { message: ASK, userId: one.account })).events[0]?.data.record_id,
    ];
    expect(new Set(ids).size).toBe(4);
  });

  it.each(['two words', 'ä', 'x'.repeat(256)])('%s is refused', async (key) => {
    const { status, json } = await chat(key, { message: ASK, userId: 'somebody' });
    expect([status, json.code]).toEqual([400, 'invalid-idempotency-key']);
  });

  it('is forgotten after 72 hours', async () => {
    const { account, viUserId } = await app.person();
    const key = newKey();
    const body = { message: ASK, userId: account };
    const first = (await chat(key, body)).json.record_id;
    await app.sql(
      `UPDATE idempotency_keys SET created_at = now() - interval '73 hours' WHERE vi_user_id = $1`,
      [viUserId],
    );
    expect((await chat(key, body)).json.record_id).not.toBe(first);
    await app.sql(
      `UPDATE idempotency_keys SET created_at = now() - interval '73 hours' WHERE vi_user_id = $1`,
      [viUserId],
    );
    await app.nest.get(IdempotencyRepository).sweep();
    expect(await app.sql('SELECT FROM idempotency_keys WHERE vi_user_id = $1', [viUserId])).toEqual([]);
  });
});
