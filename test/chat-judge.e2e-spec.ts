import { TestApp } from './support/app';
import { eventually } from './support/eventually';
import { type ServerSentEvent } from './support/http';
import { type CompletionBody } from './support/scripted-model';
import { type Behaviour, text } from './support/scripted-model-script';

const ASK = 'Tell me about the survey, please.';
const FIRST = 'The survey is about a bridge. ';
const FALSE = 'The survey was finished a long time ago. ';
const LAST = 'Copper was found in the deck.';

const verdict = (of: string, reason = 'fact'): string => JSON.stringify({ reason, verdict: of });
/** Whether a request is one of the judge's. */
const asksJudge = ({ response_format }: CompletionBody): boolean => response_format !== undefined;
const contradictsFinished = ({ messages }: CompletionBody): Behaviour =>
  text(
    messages.at(-1)?.content?.includes(FALSE.trim()) ? verdict('contradicted') : verdict('unknown', 'none'),
  );

jest.setTimeout(60_000);

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({ GOVERNOR_JUDGE: 'llm' });
});
afterAll(() => app.stop());
beforeEach(() => app.model.reset());

/** The drafts of the model one after another, and what its judge says to each sentence. */
function script(
  drafts: readonly Behaviour[],
  judge: (body: CompletionBody, n: number) => Behaviour | Promise<Behaviour>,
): void {
  let drafted = 0;
  let judged = 0;
  app.model.handler = (body) =>
    asksJudge(body) ? judge(body, judged++) : (drafts[drafted++] ?? text('So.'));
}

/** Somebody of whom the survey is known. */
async function knownPerson(): Promise<string> {
  const { viUserId } = await app.person();
  await app.sql(
    `INSERT INTO user_facts (vi_user_id, fact_key, authority, value)
     VALUES ($1, 'survey', 'explicit', '{"value": "of the bridge, due in March"}')`,
    [viUserId],
  );
  return viUserId;
}

const judgeRequests = () => app.model.requests.filter(({ body }) => asksJudge(body));
const textOf = (events: readonly ServerSentEvent[]): string =>
  events.map(({ event, data }) => (event === 'generation.token' ? String(data.text) : '')).join('');
const recordOf = async (recordId: string) => (await app.get(`/v1/records/${recordId}`)).json;

describe('GOVERNOR_JUDGE=llm', () => {
  it('never delivers a contradicted sentence: the answer goes on otherwise', async () => {
    const drafts = [text(FIRST + FALSE + LAST, { betweenMs: 1 }), text(LAST)];
    script(drafts, contradictsFinished);
    const userId = await knownPerson();
    const events = await app.stream({ message: ASK, userId });
    const complete = events.at(-1)?.data;
    expect(textOf(events)).toBe(FIRST + LAST);
    expect(JSON.stringify(events)).not.toContain('finished');
    expect(complete).toMatchObject({
      output: FIRST + LAST,
      governor: {
        attempts: 2,
        violations: [{ type: 'ungrounded', rule: 'judge', attempt: 1 }],
        outcome: 'regenerated',
      },
    });
    expect(complete).not.toHaveProperty('judge');
    expect(events.find(({ event }) => event === 'governor.violation')?.data).toEqual({
      violation_type: 'ungrounded',
      attempt: 1,
      max_attempts: 5,
      regenerating: true,
    });
    expect((await recordOf(complete.record_id)).trace.judge).toEqual({
      version: expect.any(String),
      judged: 3,
      contradicted: 1,
      unchecked: 0,
    });

    script(drafts, contradictsFinished);
    const { json } = await app.chat({ message: ASK, userId: await knownPerson() });
    expect(json).toMatchObject({ output: FIRST + LAST, governor: complete.governor });
  });

  it('gives the judge the evidence and the sentence, and asks for a structured answer in one piece', async () => {
    script([text(FIRST + LAST)], contradictsFinished);
    await app.stream({ message: ASK, userId: await knownPerson() });
    const [first, second] = judgeRequests();
    expect(first?.body).toMatchObject({
      stream: false,
      response_format: { type: 'json_schema', json_schema: { name: 'verdict', strict: true } },
    });
    expect(first?.body.tools).toBeUndefined();
    expect(first?.body.messages.at(-1)?.content).toMatch(/due in March[^]*Tell me about[^]*about a bridge/);
    expect(second?.body.messages.at(-1)?.content).toContain(
      JSON.stringify({ before: FIRST, sentence: LAST }),
    );
  });

  it.each<readonly [string, Behaviour]>([
    ['never answers', { type: 'hang' }],
    ['answers garbage', { type: 'garbage' }],
    ['answers in words', text('contradicted')],
    ['answers what nobody asked', text(verdict('maybe'))],
    ['contradicts without a reason', text(verdict('contradicted', 'none'))],
    ['answers 500', { type: 'status', status: 500 }],
    ['does not take the request', { type: 'status', status: 400 }],
    ['breaks the connection', { type: 'reset' }],
    ['answers with a page', { type: 'html' }],
  ])('lets the text out, recorded as unchecked, where the judge %s', async (_, behaviour) => {
    script([text(FIRST + FALSE + LAST)], () => behaviour);
    const events = await app.stream({ message: ASK, userId: await knownPerson() });
    const complete = events.at(-1)?.data;
    expect(textOf(events)).toBe(FIRST + FALSE + LAST);
    expect(complete.governor).toEqual({ attempts: 1, violations: [], outcome: 'passed' });
    expect((await recordOf(complete.record_id)).trace.judge).toMatchObject({
      judged: 0,
      contradicted: 0,
      unchecked: 3,
    });
  });

  it('keeps the order of the sentences where later verdicts come first', async () => {
    script([text(FIRST + LAST)], (_, n) => text(verdict('supported'), { delayMs: n === 0 ? 200 : 0 }));
    const events = await app.stream({ message: ASK, userId: await knownPerson() });
    expect(textOf(events)).toBe(FIRST + LAST);
    expect(events.at(-1)).toMatchObject({ event: 'pipeline.complete', data: { output: FIRST + LAST } });
  });

  it('lets a sentence out while the next is written', async () => {
    script([text([FIRST, 'Copper ', 'was '], { fault: { after: 2, type: 'hang' } })], contradictsFinished);
    const stream = await app.openStream({ message: ASK, userId: await knownPerson() });
    let read = '';
    for await (const { event, data } of stream) {
      if (event !== 'generation.token') continue;
      read += data.text as string;
      if (read === FIRST) break;
    }
    stream.leave();
    expect(read).toBe(FIRST);
  });

  it('stops the judge too when the client leaves', async () => {
    script([text(FIRST + LAST)], () => ({ type: 'hang' }));
    const userId = await knownPerson();
    const stream = await app.openStream({ message: ASK, userId });
    await eventually('the judge to be asked', () => judgeRequests().length > 0);
    stream.leave();
    await eventually('its calls to be aborted', () => judgeRequests().every(({ aborted }) => aborted), 2_000);
    await eventually('the turn to be stored as cancelled', async () => {
      const [turn] = await app.sql<{ state: string }>(
        'SELECT state FROM turn_records WHERE vi_user_id = $1',
        [userId],
      );
      return turn?.state === 'cancelled';
    });
  });

  it('asks nobody about somebody of whom nothing is known', async () => {
    script([text(FIRST + FALSE + LAST)], contradictsFinished);
    const { json } = await app.chat({ message: ASK, userId: 'nobody-knows' });
    expect(json.output).toBe(FIRST + FALSE + LAST);
    expect(app.model.requests).toHaveLength(1);
    expect((await recordOf(json.record_id)).trace.judge).toMatchObject({ judged: 0, unchecked: 0 });
  });
});

describe('without GOVERNOR_JUDGE', () => {
  it('no judge is asked, and the record knows of none', async () => {
    const plain = await TestApp.start();
    try {
      plain.model.handler = () => text('The sun is up.');
      await plain.chat({ message: 'hello', userId: 'twice' });
      const { json } = await plain.chat({ message: ASK, userId: 'twice' });
      expect(plain.model.requests.filter(({ body }) => asksJudge(body))).toEqual([]);
      expect((await plain.get(`/v1/records/${json.record_id}`)).json.trace).not.toHaveProperty('judge');
    } finally {
      await plain.stop();
    }
  });
});
