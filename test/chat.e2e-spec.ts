import { TestApp } from './support/app';
import { type ServerSentEvent } from './support/http';
import { type Behaviour, text, toolCalls } from './support/scripted-model-script';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PUBLIC = {
  relationship_type: 'public',
  trust_level: 0,
  voice_profile: 'public_elegant',
  tone_preference: 'neutral',
  interaction_mode: 'default',
  source: 'default',
};
const VIOLATING = 'My darling, I love you so much.';

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

const typesOf = (events: readonly ServerSentEvent[]) => events.map(({ event }) => event);
const tokensOf = (events: readonly ServerSentEvent[]) =>
  events
    .filter(({ event }) => event === 'generation.token')
    .map(({ data }) => data.text as string)
    .join('');
const completeOf = (events: readonly ServerSentEvent[]) =>
  events.find(({ event }) => event === 'pipeline.complete')?.data;

describe('POST /v1/chat', () => {
  it('answers with exactly the fields of the contract', async () => {
    const { account, viUserId } = await app.person();
    app.model.next(text('Hello. What can I do?', { usage: { input: 30, output: 6 } }));
    const { status, headers, json } = await app.chat({ message: 'hello', userId: account });
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(json).toEqual({
      output: 'Hello. What can I do?',
      ambiguity_detected: false,
      record_id: expect.stringMatching(UUID),
      conversation_id: expect.stringMatching(UUID),
      vi_user_id: viUserId,
      relationship: PUBLIC,
      continuity: {
        locked_facts: 0,
        fact_ledger_size: 0,
        authority_tiers: { locked: 0, explicit: 0, inferred: 0, ephemeral: 0 },
        size_bytes: expect.any(Number),
      },
      governor: { attempts: 1, violations: [], outcome: 'passed' },
      model: 'scripted-1',
      usage: { input_tokens: 30, output_tokens: 6 },
    });
  });

  it('asks back where it cannot understand, and calls no model', async () => {
    const { json, status } = await app.chat({ message: 'so what not', userId: 'asks-back' });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      output: expect.stringMatching(/^Could you clarify what you mean\?/),
      ambiguity_detected: true,
      reason: 'MALFORMED_QUERY',
      confidence: expect.any(Number),
      governor: { attempts: 0, violations: [], outcome: 'passed' },
      model: 'none',
    });
    expect(json.confidence).toBeGreaterThan(0);
    expect(json.confidence).toBeLessThanOrEqual(1);
    expect(app.model.requests).toEqual([]);
  });

  it('accepts an identity in the place of a userId, with the same person behind both', async () => {
    const { account, viUserId } = await app.person('guest');
    const { json } = await app.chat({
      message: 'hello',
      identity: { provider: 'guest', provider_user_id: account },
    });
    expect(json.vi_user_id).toBe(viUserId);
  });

  it('asks the model once for a clean answer and hands it the message as it was written', async () => {
    const message = '  Grüß dich 👋🏽\n"quoted" \\ and\ttabs  ';
    await app.chat({ message, userId: 'verbatim' });
    expect(app.model.requests).toHaveLength(1);
    expect(app.prompt.conversation).toEqual([{ role: 'user', content: message }]);
  });
});

interface Fixture {
  readonly name: string;
  readonly message: string;
  /** What the model answers, one for each request. */
  readonly script: readonly Behaviour[];
  readonly facts?: Readonly<Record<string, string>>;
  readonly expected: object;
}

const FIXTURES: readonly Fixture[] = [
  {
    name: 'a plain answer',
    message: 'Tell me something about rivers.',
    script: [text('Rivers run to the sea.')],
    expected: { output: 'Rivers run to the sea.', governor: { attempts: 1, outcome: 'passed' } },
  },
  {
    name: 'a question back',
    message: 'so what not',
    script: [],
    expected: { ambiguity_detected: true, reason: 'MALFORMED_QUERY', model: 'none' },
  },
  {
    name: 'an answer after one call of a tool',
    message: 'What is my favourite colour?',
    facts: { favourite_color: 'teal' },
    script: [
      toolCalls(['recall_facts', { keys: ['favourite_color'] }]),
      text('Your favourite color is teal.'),
    ],
    expected: {
      output: 'Your favourite color is teal.',
      governor: { attempts: 1, violations: [], outcome: 'passed' },
    },
  },
  {
    name: 'an answer after parallel calls of tools',
    message: 'What is my favourite colour, and what time is it?',
    facts: { favourite_color: 'teal' },
    script: [
      toolCalls(['recall_facts', {}], ['current_time', { time_zone: 'Europe/Lisbon' }]),
      text('Your favourite color is teal.'),
    ],
    expected: { output: 'Your favourite color is teal.', governor: { attempts: 1, outcome: 'passed' } },
  },
  {
    name: 'an answer after calls that no tool can serve',
    message: 'Tell me something about rivers.',
    script: [
      toolCalls(['no_such_tool', {}], ['current_time', { time_zone: 'Nowhere/At_All' }]),
      text('Rivers run to the sea.'),
    ],
    expected: { output: 'Rivers run to the sea.', governor: { attempts: 1, outcome: 'passed' } },
  },
  {
    name: 'a draft that violates and one that does not',
    message: 'Tell me something about rivers.',
    script: [text(VIOLATING), text('Rivers run to the sea.')],
    expected: {
      output: 'Rivers run to the sea.',
      governor: {
        attempts: 2,
        violations: [{ type: 'posture', rule: expect.any(String), attempt: 1 }],
        outcome: 'regenerated',
      },
    },
  },
  {
    name: 'a model that violates at once and always',
    message: 'Tell me something about rivers.',
    script: Array.from({ length: 5 }, () => text(VIOLATING)),
    expected: { governor: { attempts: 5, outcome: 'withheld' } },
  },
  {
    name: 'a model that begins well and violates always',
    message: 'Tell me something about rivers.',
    script: [
      text(`Rivers run to the sea. ${VIOLATING}`),
      ...Array.from({ length: 4 }, () => text(VIOLATING)),
    ],
    expected: {
      output: expect.stringMatching(/^Rivers run to the sea\. .+/),
      governor: { attempts: 5, outcome: 'completed_safely' },
    },
  },
  {
    name: 'text in many scripts',
    message: 'Sag mir etwas über Flüsse.',
    script: [text(['Flüsse 🌊', ' — 川は海へ', '流れる。 Реки', ' текут: ‏النهر', '\u2028👩‍👩‍👧 end.'])],
    expected: {
      output: 'Flüsse 🌊 — 川は海へ流れる。 Реки текут: ‏النهر\u2028👩‍👩‍👧 end.',
    },
  },
  {
    name: 'text that would break a stream of events',
    message: 'Tell me something about rivers.',
    script: [
      text(['First\n\ndata: {"text":"x"}\n\n', 'event: error\r\n\r\n', ': comment\n\nid: 9\n\nLast.']),
    ],
    expected: {
      output: 'First\n\ndata: {"text":"x"}\n\nevent: error\r\n\r\n: comment\n\nid: 9\n\nLast.',
    },
  },
  {
    name: 'a long answer',
    message: 'Count for me, please.',
    script: [text(Array.from({ length: 1500 }, (_, i) => `${i} stands beside ${i * 7 + 1};\n`))],
    expected: { output: expect.stringMatching(/^0 stands[^]*1499 stands beside 10494;\n$/) },
  },
];

describe('the JSON answer and the stream', () => {
  it.each(FIXTURES)('are the same for $name', async ({ message, script, facts = {}, expected }) => {
    const asker = async (): Promise<string> => {
      const { viUserId } = await app.person();
      for (const [key, value] of Object.entries(facts)) {
        await app.sql(
          `INSERT INTO user_facts (vi_user_id, fact_key, authority, value) VALUES ($1, $2, 'explicit', $3)`,
          [viUserId, key, { value }],
        );
      }
      return viUserId;
    };
    app.model.next(...script);
    const answer = await app.chat({ message, userId: await asker() });
    expect(answer.status).toBe(200);
    expect(app.model.requests).toHaveLength(script.length);

    app.model.next(...script);
    const events = await app.stream({ message, userId: await asker() });

    expect(answer.json).toMatchObject(expected);
    const ids = {
      record_id: expect.stringMatching(UUID),
      conversation_id: expect.stringMatching(UUID),
      vi_user_id: expect.stringMatching(UUID),
    };
    expect(completeOf(events)).toEqual({ ...answer.json, ...ids });
    expect(tokensOf(events)).toBe(answer.json.output);
    expect(typesOf(events).join(' ')).toMatch(
      /^pipeline\.start pipeline\.relationship_context pipeline\.continuity_pack pipeline\.ambiguity_check (ambiguity_detected )?((generation\.token|governor\.violation) )*pipeline\.complete$/,
    );
  });

  it('keep a violating text from the person, wherever it stood', async () => {
    for (const script of FIXTURES.map((fixture) => fixture.script)) {
      app.model.reset();
      app.model.next(...script);
      const events = await app.stream({
        message: 'Tell me something about rivers.',
        userId: (await app.person()).account,
      });
      expect(JSON.stringify(events)).not.toMatch(/darling|love you/);
    }
  });
});

describe('POST /v1/chat/stream', () => {
  it('sends each event with the fields of the contract', async () => {
    app.model.next(text(VIOLATING), text('Rivers run to the sea.'));
    const events = await app.stream({ message: 'Tell me something about rivers.', userId: 'fields' });
    const dataOf = (type: string) => events.find(({ event }) => event === type)?.data;
    const complete = completeOf(events);
    expect(dataOf('pipeline.start')).toEqual({
      record_id: complete.record_id,
      conversation_id: complete.conversation_id,
      vi_user_id: complete.vi_user_id,
      mode: 'governed',
    });
    expect(dataOf('pipeline.relationship_context')).toEqual({
      ...PUBLIC,
      resolved_in_ms: expect.any(Number),
    });
    expect(dataOf('pipeline.continuity_pack')).toEqual({
      ...complete.continuity,
      built_in_ms: expect.any(Number),
    });
    expect(dataOf('pipeline.ambiguity_check')).toEqual({
      detected: false,
      reason: null,
      confidence: null,
      checked_in_ms: expect.any(Number),
    });
    expect(dataOf('governor.violation')).toEqual({
      violation_type: 'posture',
      attempt: 1,
      max_attempts: 5,
      regenerating: true,
    });
    expect(dataOf('generation.token')).toEqual({ text: expect.any(String) });
  });

  it('tells what it could not understand, with a way to ask', async () => {
    const events = await app.stream({ message: 'so what not', userId: 'fields' });
    const dataOf = (type: string) => events.find(({ event }) => event === type)?.data;
    const { reason, confidence, output } = completeOf(events);
    expect(dataOf('pipeline.ambiguity_check')).toMatchObject({ detected: true, reason, confidence });
    expect(dataOf('ambiguity_detected')).toMatchObject({ reason, confidence, clarification: output });
    expect(app.model.requests).toEqual([]);
  });

  it('says on the last attempt that it does not regenerate', async () => {
    app.model.handler = () => text(VIOLATING);
    const events = await app.stream({ message: 'Tell me something about rivers.', userId: 'last-attempt' });
    const violations = events.filter(({ event }) => event === 'governor.violation').map(({ data }) => data);
    expect(violations.map(({ attempt }) => attempt as number)).toEqual([1, 2, 3, 4, 5]);
    expect(violations.map(({ regenerating }) => regenerating as boolean)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(app.model.requests).toHaveLength(5);
  });

  it('gives every event an id of its own that names the turn', async () => {
    const events = await app.stream({ message: 'hello', userId: 'ids' });
    const { record_id } = completeOf(events);
    let characters = 0;
    const ids = events.map(({ event, data }, i) => {
      if (event === 'generation.token') characters += String(data.text).length;
      return `${record_id}:${i + 1}:${characters}`;
    });
    expect(events.map(({ id }) => id)).toEqual(ids);
  });

  it('sends the headers that keep proxies from holding it back', async () => {
    const stream = await app.openStream({ message: 'hello', userId: 'headers' });
    await stream.all();
    expect(stream).toMatchObject({ status: 200, headers: { 'x-accel-buffering': 'no' } });
    expect(stream.headers['cache-control']).toMatch(/no-cache|no-store/);
  });

  it('releases a token before the model has ended', async () => {
    app.model.next(
      text(['Rivers run to the sea. ', 'Lakes do not. ', 'x'], { fault: { after: 2, type: 'hang' } }),
    );
    const stream = await app.openStream({ message: 'Tell me something about rivers.', userId: 'early' });
    for await (const { event, data } of stream) {
      if (event !== 'generation.token') continue;
      expect('Rivers run to the sea. Lakes do not. '.startsWith(data.text as string)).toBe(true);
      stream.leave();
      return;
    }
    throw new Error('no token came');
  });

  it.each([
    ['an unknown field', { message: 'hello', userId: 'u', role: 'owner' }, 400, 'unknown-field'],
    ['no message', { userId: 'u' }, 400, 'validation-failed'],
    ['nobody who speaks', { message: 'hello' }, 400, 'subject-required'],
    [
      'an unknown provider',
      { message: 'hello', identity: { provider: 'nope', provider_user_id: 'x' } },
      400,
      'unknown-provider',
    ],
    [
      'an unknown person',
      { message: 'hello', userId: '00000000-0000-4000-8000-000000000000' },
      404,
      'person-not-found',
    ],
    [
      'an unknown conversation',
      { message: 'hello', userId: 'u', conversation_id: '00000000-0000-4000-8000-000000000000' },
      404,
      'conversation-not-found',
    ],
  ])(
    'refuses %s before the first event, with the same problem as the JSON answer',
    async (_, body, status, code) => {
      const streamed = await app.post('/v1/chat/stream', body);
      expect(streamed).toMatchObject({ status, json: { status, code } });
      expect(streamed.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect((await app.chat(body)).json).toEqual(streamed.json);
    },
  );
});

describe('tools', () => {
  const ask = { message: 'What is my city, and what time is it there?', userId: '' };
  beforeEach(async () => {
    const { viUserId } = await app.person();
    await app.sql(
      `INSERT INTO user_facts (vi_user_id, fact_key, authority, value) VALUES ($1, 'city', 'explicit', '{"value": "Lisbon"}')`,
      [viUserId],
    );
    ask.userId = viUserId;
  });

  it('ground an answer: what they said reaches the model, and what it says from them passes the Governor', async () => {
    let time = '';
    app.model.handler = ({ messages }) => {
      const results = messages
        .filter(({ role }) => role === 'tool')
        .map(({ content }) => JSON.parse(content ?? ''));
      if (results.length === 0) {
        return toolCalls(
          ['recall_facts', { keys: ['city'] }],
          ['current_time', { time_zone: 'Europe/Lisbon' }],
        );
      }
      const [{ facts }, clock] = results;
      time = (clock.time as string).slice(0, 5);
      return text(`Your city is ${facts[0].value}. The time there is ${time}.`);
    };
    for (const answer of [(await app.chat(ask)).json, completeOf(await app.stream(ask))]) {
      expect(answer.governor).toEqual({ attempts: 1, violations: [], outcome: 'passed' });
      expect(answer.output).toBe(`Your city is Lisbon. The time there is ${time}.`);
    }
    const [first, second] = app.model.requests.map(({ body }) => body);
    expect(first?.tools?.map((tool) => tool.function.name).sort()).toEqual(['current_time', 'recall_facts']);
    const called = second?.messages.find(({ tool_calls }) => tool_calls)?.tool_calls?.map(({ id }) => id);
    const answered = second?.messages.filter(({ role }) => role === 'tool').map((m) => m.tool_call_id);
    expect(answered).toEqual(called);
    expect(answered).toHaveLength(2);
  });

  it('ground nothing that they did not say: an invented claim about the person is stopped', async () => {
    app.model.next(
      toolCalls(['recall_facts', {}]),
      text('Your sister is called Clara.'),
      text('Your city is Lisbon.'),
    );
    const { json } = await app.chat(ask);
    expect(json.output).toBe('Your city is Lisbon.');
    expect(json.governor).toMatchObject({ attempts: 2, violations: [{ type: 'ungrounded', attempt: 1 }] });
  });

  it('show the model the facts of this person and of nobody else', async () => {
    const other = await app.person();
    await app.sql(
      `INSERT INTO user_facts (vi_user_id, fact_key, authority, value) VALUES ($1, 'city', 'locked', '{"value": "Reykjavik"}')`,
      [other.viUserId],
    );
    app.model.next(toolCalls(['recall_facts', {}], ['recall_facts', { keys: ['city'] }]), text('All right.'));
    await app.chat(ask);
    const sent = JSON.stringify(app.model.requests.map(({ body }) => body));
    expect(sent).toContain('Lisbon');
    expect(sent).not.toContain('Reykjavik');
  });

  it('end after a bounded number of rounds, with an answer in words', async () => {
    app.model.handler = ({ tools }) =>
      tools?.length ? toolCalls(['current_time', {}]) : text('Rivers run to the sea.');
    const { json, status } = await app.chat(ask);
    expect(status).toBe(200);
    expect(json.output).toBe('Rivers run to the sea.');
    expect(app.model.requests.length).toBeLessThanOrEqual(6);
  });
});
