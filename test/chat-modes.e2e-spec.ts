import { TestApp } from './support/app';
import { text } from './support/scripted-model-script';

const ASK = 'Tell me something about rivers.';
const BAD = ['Rivers run ', 'to the sea. ', 'My darling, ', 'I love you.'];
const GOOD = ['Lakes stay ', 'where ', 'they are. ', 'Both are full ', 'of fish.'];

jest.setTimeout(60_000);

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({ GOVERNOR_MODE: 'buffered' });
});
afterAll(() => app.stop());
beforeEach(() => app.model.reset());

describe('GOVERNOR_MODE=buffered', () => {
  it('is announced, and lets a whole clean reply out, with nothing of the attempt that violated', async () => {
    app.model.next(text(BAD, { betweenMs: 1 }), text(GOOD, { betweenMs: 1 }));
    const events = await app.stream({ message: ASK, userId: 'buffered' });
    expect(events[0]).toMatchObject({ event: 'pipeline.start', data: { mode: 'buffered' } });
    expect(events.slice(4).map(({ event }) => event)).toEqual([
      'governor.violation',
      'generation.token',
      'pipeline.complete',
    ]);
    expect(events.at(-2)?.data).toEqual({ text: GOOD.join('') });
    expect(events.at(-1)?.data).toMatchObject({
      output: GOOD.join(''),
      governor: { attempts: 2, outcome: 'regenerated' },
    });
    expect(app.prompt.conversation.map(({ role }) => role)).toEqual(['user', 'system']);
    const { json } = await app.get(`/v1/records/${events[0]?.data.record_id}`);
    expect(json.trace.mode).toBe('buffered');
  });

  it('answers the same in JSON', async () => {
    app.model.next(text(BAD), text(GOOD));
    const { json } = await app.chat({ message: ASK, userId: 'buffered-json' });
    expect(json).toMatchObject({
      output: GOOD.join(''),
      governor: { attempts: 2, outcome: 'regenerated' },
    });
  });

  it('withholds where no attempt is clean, however well each began', async () => {
    app.model.handler = () => text(BAD);
    const { json } = await app.chat({ message: ASK, userId: 'buffered-withheld' });
    expect(json.governor).toMatchObject({ attempts: 5, outcome: 'withheld' });
    expect(json.output).not.toMatch(/Rivers|darling/);
  });
});
