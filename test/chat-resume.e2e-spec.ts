import { TestApp } from './support/app';
import { eventually } from './support/eventually';
import { EventStream, type ServerSentEvent } from './support/http';
import { text } from './support/scripted-model-script';

const ASK = 'Tell me something about rivers.';
const SENTENCES = ['Rivers run to the sea. ', 'Lakes stay where they are. ', 'Both are full of fish.'];
const UNKNOWN = '11111111-1111-4111-8111-111111111111';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());
afterEach(() => app.model.reset());

function resume(lastEventId: string, token?: string, at = app): Promise<EventStream> {
  return EventStream.open(at.url, {
    method: 'POST',
    path: '/v1/chat/stream',
    body: { message: ASK, userId: 'whoever' },
    headers: { 'last-event-id': lastEventId },
    token,
  });
}

const idOf = (event: ServerSentEvent | undefined): string => event?.id ?? '';
const textOf = (events: readonly ServerSentEvent[]): string =>
  events.map(({ event, data }) => (event === 'generation.token' ? String(data.text) : '')).join('');
const turns = async (): Promise<unknown> => (await app.sql('SELECT count(*) FROM turn_records'))[0];

describe('a client that comes back', () => {
  it('gets the rest of a finished turn from wherever it was, and no second turn', async () => {
    app.model.next(text(SENTENCES));
    const events = await app.stream({ message: ASK, userId: 'finished' });
    const before = await turns();
    for (const [i, last] of events.entries()) {
      const rest = await (await resume(idOf(last))).all();
      const missed = events.slice(i + 1);
      expect(textOf(rest)).toBe(textOf(missed));
      expect(rest.at(-1)).toMatchObject({ event: 'pipeline.complete', data: events.at(-1)?.data });
      const opening = (list: readonly ServerSentEvent[]) =>
        list.filter(({ event }) => !/^generation|^pipeline.complete/.test(event ?? ''));
      expect(opening(rest)).toEqual(opening(missed));
    }
    expect(app.model.requests).toHaveLength(1);
    expect(await turns()).toEqual(before);
  });

  it('reads a running turn on, also when its first connection goes', async () => {
    app.model.next(text(SENTENCES, { fault: { after: 2, type: 'hang' } }));
    const { viUserId } = await app.person();
    const first = await app.openStream({ message: ASK, userId: viUserId });
    const seen: ServerSentEvent[] = [];
    // Leaving the loop would hang up.
    const reading = first[Symbol.asyncIterator]();
    while (seen.at(-1)?.event !== 'generation.token') {
      const next = await reading.next();
      if (next.done) throw new Error('the stream ended without a word');
      seen.push(next.value);
    }
    const second = await resume(idOf(seen[0]));
    first.leave();
    const events: ServerSentEvent[] = [];
    for await (const event of second) {
      events.push(event);
      if (textOf(events).includes('Lakes')) break;
    }
    expect(events.slice(0, seen.length - 1)).toEqual(seen.slice(1));
    expect(app.model.requests.at(-1)?.aborted).toBe(false);
    second.leave();
    await eventually('the upstream call to be aborted', () => app.model.requests.at(-1)?.aborted);
    expect(app.model.requests).toHaveLength(1);
  });

  it('waits for a turn that runs in another process', async () => {
    app.model.next(text(SENTENCES));
    const events = await app.stream({ message: ASK, userId: 'elsewhere' });
    const start = events[0];
    const id = String(start?.data.record_id);
    await app.sql(`UPDATE turn_records SET state = 'running' WHERE record_id = $1`, [id]);
    const rest = (await resume(idOf(start))).all();
    setTimeout(
      () => void app.sql(`UPDATE turn_records SET state = 'completed' WHERE record_id = $1`, [id]),
      300,
    );
    expect(textOf(await rest)).toBe(SENTENCES.join(''));
  });

  it('hears at once that Vi stops, while it waits', async () => {
    const stopping = await TestApp.start();
    const [start] = await stopping.stream({ message: ASK, userId: 'waiting' });
    await stopping.sql(`UPDATE turn_records SET state = 'running'`);
    const rest = (await resume(idOf(start), undefined, stopping)).all();
    await stopping.stop();
    expect(await rest).toMatchObject([{ event: 'error', data: { code: 'shutting-down' } }]);
  });

  it('hears that its turn failed', async () => {
    app.model.next({ type: 'status', status: 400 });
    const events = await app.stream({ message: ASK, userId: 'failed' });
    expect(events.at(-1)?.event).toBe('error');
    const rest = await (await resume(idOf(events.at(-2)))).all();
    expect(rest).toEqual([events.at(-1)]);
  });

  it('gets the question back again', async () => {
    const events = await app.stream({ message: 'so what not', userId: 'asked' });
    const rest = await (await resume(idOf(events[0]))).all();
    expect(rest.map(({ event }) => event)).toEqual(events.slice(1).map(({ event }) => event));
    expect(textOf(rest)).toBe(textOf(events));
  });

  it.each(['nonsense', `${UNKNOWN}:1:0`, `${UNKNOWN}:0:0`, `${UNKNOWN}:99999999999:0`])(
    'with the id %s is answered 404',
    async (id) => {
      await expect(resume(id)).rejects.toThrow('404');
    },
  );

  it('with the id of a turn that is not its own is answered like one that does not exist', async () => {
    const events = await app.stream({ message: ASK, userId: 'mine' });
    const stranger = await app.token((await app.person()).viUserId);
    await expect(resume(idOf(events[0]), stranger)).rejects.toThrow('404');
    await expect(resume(idOf(events[0]), await app.client(['discord']))).rejects.toThrow('404');
  });
});
