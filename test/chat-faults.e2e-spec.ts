import { TestApp } from './support/app';
import { eventually } from './support/eventually';
import { closedPort } from './support/scripted-model';
import { type Behaviour, text } from './support/scripted-model-script';

const ASK = 'Tell me something about rivers.';
const HALF = ['Rivers run to the sea. ', 'Lakes do not. ', 'Ponds do ', 'neither.'];

jest.setTimeout(60_000);

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());
beforeEach(() => {
  app.model.reset();
  app.model.handler = () => text('All right.');
});

interface Turn {
  readonly state: string;
  readonly error_code: string | null;
  readonly response: object | null;
  readonly said: string | null;
}

/** How the latest turn of a person is stored. */
async function turnOf(viUserId: string): Promise<Turn> {
  const [turn] = await app.sql<Turn>(
    `SELECT state, error_code, response, output AS said
     FROM turn_records WHERE vi_user_id = $1 ORDER BY created_at DESC LIMIT 1`,
    [viUserId],
  );
  if (!turn) throw new Error('no turn is stored');
  return turn;
}

const FAULTS: readonly (readonly [name: string, behaviour: Behaviour, status: number, code: string])[] = [
  ['breaks the connection', { type: 'reset' }, 502, 'model-bad-response'],
  ['answers 401', { type: 'status', status: 401 }, 502, 'model-refused'],
  ['answers 400', { type: 'status', status: 400 }, 502, 'model-refused'],
  ['answers 429', { type: 'status', status: 429, retryAfter: '7' }, 503, 'model-rate-limited'],
  ['answers 500', { type: 'status', status: 500 }, 503, 'model-unavailable'],
  ['answers with a page', { type: 'html' }, 502, 'model-bad-response'],
  ['answers with garbage', { type: 'garbage' }, 502, 'model-bad-response'],
  ['answers with an error in an answer', { type: 'error_object' }, 503, 'model-unavailable'],
  ['says nothing', text(''), 502, 'model-bad-response'],
  ['is stopped by its filter', text('', { finishReason: 'content_filter' }), 502, 'model-content-filtered'],
  ['sends without an end', { type: 'huge', bytes: 6_000_000 }, 502, 'model-bad-response'],
];

describe('a model that fails before its first word', () => {
  it.each(FAULTS)(
    'and %s is a typed problem, and the turn is stored as failed',
    async (_, fault, status, code) => {
      app.model.handler = () => fault;
      const json = await app.person();
      expect(await app.chat({ message: ASK, userId: json.viUserId })).toMatchObject({
        status,
        headers: { 'content-type': expect.stringMatching(/^application\/problem\+json/) },
        json: { status, code, type: `urn:vi:problem:${code}`, title: expect.any(String) },
      });
      const streamed = await app.person();
      const events = await app.stream({ message: ASK, userId: streamed.viUserId });
      expect(events.at(-1)).toMatchObject({ event: 'error', data: { status, code } });
      expect(events.filter(({ event }) => event === 'pipeline.complete')).toEqual([]);
      for (const { viUserId } of [json, streamed]) {
        expect(await turnOf(viUserId)).toEqual({
          state: 'failed',
          error_code: code,
          response: null,
          said: null,
        });
      }
    },
  );

  it('and asks for patience hands that on as Retry-After', async () => {
    app.model.handler = () => ({ type: 'status', status: 429, retryAfter: '7' });
    const { headers } = await app.chat({ message: ASK, userId: 'patient' });
    expect(headers['retry-after']).toBe('7');
  });

  it('and cannot be reached at all is a 503', async () => {
    const unreachable = await TestApp.start({ OPENAI_BASE_URL: await closedPort() });
    try {
      expect(await unreachable.chat({ message: ASK, userId: 'u' })).toMatchObject({
        status: 503,
        json: { code: 'model-unavailable' },
      });
    } finally {
      await unreachable.stop();
    }
  });
});

describe('a model that fails in the middle of its answer', () => {
  it.each([
    ['breaks the connection', text(HALF, { fault: { after: 2, type: 'reset' } }), 'model-bad-response'],
    ['ends without a reason', text(HALF, { finishReason: null, done: false }), 'model-bad-response'],
    ['is stopped by its filter', text(HALF, { finishReason: 'content_filter' }), 'model-content-filtered'],
  ] as const)(
    'and %s ends the stream with an error, and half an answer is never a whole one',
    async (_, fault, code) => {
      app.model.handler = () => fault;
      const { viUserId } = await app.person();
      const events = await app.stream({ message: ASK, userId: viUserId });
      const types = events.map(({ event }) => event);
      expect(types.at(-1)).toBe('error');
      expect(types).not.toContain('pipeline.complete');
      expect(events.at(-1)?.data).toMatchObject({ code, status: 502 });
      const turn = await turnOf(viUserId);
      expect(turn).toMatchObject({ state: 'failed', error_code: code, response: null });
      const released = events
        .filter(({ event }) => event === 'generation.token')
        .map(({ data }) => data.text);
      expect(turn.said ?? '').toBe(released.join(''));

      const answered = await app.person();
      expect(await app.chat({ message: ASK, userId: answered.viUserId })).toMatchObject({
        status: 502,
        json: { code },
      });
      expect(await turnOf(answered.viUserId)).toMatchObject({ state: 'failed', response: null });
    },
  );

  it('can be seen by its record, with what the person has read', async () => {
    app.model.next(text(HALF, { fault: { after: 2, type: 'reset' } }));
    const { viUserId } = await app.person();
    const events = await app.stream({ message: ASK, userId: viUserId });
    const { json } = await app.get(`/v1/records/${events[0]?.data.record_id}`);
    expect(json).toMatchObject({ state: 'failed', error_code: 'model-bad-response' });
    expect(json.decisions).toBeUndefined();
  });
});

describe('a client that leaves', () => {
  const upstreamAborted = () =>
    eventually('the upstream call to be aborted', () => app.model.requests.at(-1)?.aborted);
  const cancelled = (viUserId: string) =>
    eventually('the turn to be stored as cancelled', async () => {
      const turn = await turnOf(viUserId);
      return turn.state !== 'running' && turn;
    });

  it('in the middle of a stream stops the model, and the turn is stored as cancelled', async () => {
    app.model.next(text(HALF, { fault: { after: 2, type: 'hang' } }));
    const { viUserId } = await app.person();
    const stream = await app.openStream({ message: ASK, userId: viUserId });
    let read = '';
    for await (const { event, data } of stream) {
      if (event !== 'generation.token') continue;
      read += data.text as string;
      break;
    }
    stream.leave();
    await upstreamAborted();
    const turn = await cancelled(viUserId);
    expect(turn).toMatchObject({ state: 'cancelled', error_code: 'request-cancelled', response: null });
    expect(turn.said?.startsWith(read)).toBe(true);
  });

  it('before the first word of a stream stops the model too', async () => {
    app.model.next({ type: 'hang' });
    const { viUserId } = await app.person();
    const stream = await app.openStream({ message: ASK, userId: viUserId });
    await eventually('the model to be asked', () => app.model.requests.length > 0);
    stream.leave();
    await upstreamAborted();
    expect(await cancelled(viUserId)).toMatchObject({ state: 'cancelled', said: null });
  });

  it('before the JSON answer stops the model too', async () => {
    app.model.next({ type: 'hang' });
    const { viUserId } = await app.person();
    const leaving = new AbortController();
    const answer = fetch(`${app.url}/v1/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ message: ASK, userId: viUserId }),
      signal: leaving.signal,
    });
    await eventually('the model to be asked', () => app.model.requests.length > 0);
    leaving.abort();
    await expect(answer).rejects.toThrow();
    await upstreamAborted();
    expect(await cancelled(viUserId)).toMatchObject({ state: 'cancelled' });
  });

  it('leaves Vi able to answer the next one', async () => {
    expect((await app.chat({ message: ASK, userId: 'next' })).status).toBe(200);
  });
});
