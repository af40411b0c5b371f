import { setTimeout as sleep } from 'node:timers/promises';
import { type GenerationRequest, type ModelEvent } from '../src/llm/language-model';
import { ModelFailure, type ModelFailureKind } from '../src/llm/model-failure';
import { DEFAULT_GENERATION_LIMITS, type GenerationLimits } from '../src/llm/openai/generation-limits';
import { OpenAiModel } from '../src/llm/openai/openai.model';
import { generateWithTools } from '../src/llm/tool-loop';
import { currentTimeTool } from '../src/llm/tools/current-time.tool';
import { ToolRegistry } from '../src/llm/tools/tool-registry';
import { closedPort, ScriptedModel } from './support/scripted-model';
import { type Behaviour, text, toolCalls } from './support/scripted-model-script';
import { SCRIPTED_MODEL_NAME } from './support/scripted-model-wire';

const SHORT: GenerationLimits = { firstTokenMs: 150, betweenTokensMs: 150, totalMs: 600, maxBytes: 200_000 };

describe('a model behind the OpenAI SDK', () => {
  let server: ScriptedModel;

  beforeAll(async () => {
    server = await ScriptedModel.start();
  });
  afterEach(() => server.reset());
  afterAll(() => server.stop());

  function model(limits: Partial<GenerationLimits> = {}, baseUrl = server.baseUrl): OpenAiModel {
    return new OpenAiModel({
      baseUrl,
      model: 'asked-1',
      limits: { ...DEFAULT_GENERATION_LIMITS, ...limits },
    });
  }

  async function generate(behaviours: Behaviour[], stream: boolean, limits: Partial<GenerationLimits> = {}) {
    server.next(...behaviours);
    return collect(model(limits).generate(request(stream), new AbortController().signal));
  }

  describe.each([
    ['streamed', true],
    ['in one piece', false],
  ])('%s', (_, stream) => {
    it('gives the text and one finish with usage and the name of the model', async () => {
      const { events, error } = await generate(
        [text('Lisbon is sunny today.', { usage: { input: 12, output: 5 } })],
        stream,
      );
      expect(error).toBeUndefined();
      expect(textOf(events)).toBe('Lisbon is sunny today.');
      expect(events.at(-1)).toEqual({
        type: 'finish',
        reason: 'stop',
        model: SCRIPTED_MODEL_NAME,
        usage: { input_tokens: 12, output_tokens: 5 },
      });
      expect(events.filter(({ type }) => type === 'finish')).toHaveLength(1);
    });

    it('flags an answer that was cut at the token limit, and delivers it', async () => {
      const { events } = await generate([text('Once upon a', { finishReason: 'length' })], stream);
      expect(textOf(events)).toBe('Once upon a');
      expect(events.at(-1)).toMatchObject({ type: 'finish', reason: 'length' });
    });

    it('puts parallel tool calls together', async () => {
      const { events } = await generate(
        [
          {
            ...toolCalls(['current_time', { time_zone: 'Europe/Lisbon' }], ['recall_facts', {}]),
            text: 'Let me see.',
          },
        ],
        stream,
      );
      expect(textOf(events)).toBe('Let me see.');
      expect(events.slice(-2)).toEqual([
        {
          type: 'tool_calls',
          calls: [
            { id: 'call_scripted_0', name: 'current_time', arguments: '{"time_zone":"Europe/Lisbon"}' },
            { id: 'call_scripted_1', name: 'recall_facts', arguments: '{}' },
          ],
        },
        expect.objectContaining({ type: 'finish', reason: 'tool_calls' }),
      ]);
    });

    it('takes calls that a server ends with "stop" for calls', async () => {
      const { events } = await generate(
        [{ ...toolCalls(['current_time', {}]), finishReason: 'stop' }],
        stream,
      );
      expect(events.at(-1)).toMatchObject({ type: 'finish', reason: 'tool_calls' });
    });

    it('gives well-formed text whatever arrives', async () => {
      const { events } = await generate(
        [text(['a\0b', ' \ud83d', '\ude00 ', '\udc00', 'end \ud800'])],
        stream,
      );
      expect(textOf(events)).toBe('ab \u{1f600} \ufffdend \ufffd');
    });

    it.each<[string, Behaviour[], ModelFailureKind]>([
      ['hangs before the headers', [{ type: 'hang' }], 'timeout'],
      ['hangs after the headers', [{ type: 'hang_after_headers' }], 'timeout'],
      ['hangs before the first token', [{ type: 'hang_before_first_token' }], 'timeout'],
      ['stalls in mid-answer', [text('one two three', { fault: { after: 2, type: 'hang' } })], 'timeout'],
      [
        'breaks in mid-answer',
        [text('one two three', { fault: { after: 2, type: 'reset' } })],
        'interrupted',
      ],
      ['resets twice', [{ type: 'reset' }, { type: 'reset' }], 'interrupted'],
      ['refuses the key', [{ type: 'status', status: 401 }], 'unauthorized'],
      ['forbids', [{ type: 'status', status: 403 }], 'unauthorized'],
      ['knows no such model', [{ type: 'status', status: 404 }], 'rejected'],
      ['redirects', [{ type: 'status', status: 302 }], 'bad_response'],
      ['fails twice', [fault(500), fault(503)], 'unavailable'],
      ['fails for long', [{ type: 'status', status: 503, retryAfter: '120' }], 'unavailable'],
      ['limits for long', [{ type: 'status', status: 429, retryAfter: '7' }], 'rate_limited'],
      ['limits without a word', [{ type: 'status', status: 429 }], 'rate_limited'],
      ['sends a page', [{ type: 'html' }], 'bad_response'],
      ['sends garbage', [{ type: 'garbage' }], 'bad_response'],
      ['sends an error in place of an answer', [{ type: 'error_object' }], 'unavailable'],
      ['ends without finish_reason', [text('Half an ans', { finishReason: null })], 'bad_response'],
      ['ends with an unknown reason', [text('Done', { finishReason: 'bored' })], 'bad_response'],
      [
        'ends for tools that it does not call',
        [text('Done', { finishReason: 'tool_calls' })],
        'bad_response',
      ],
      ['filters', [text('Well,', { finishReason: 'content_filter' })], 'content_filter'],
      ['sends 50 MB', [{ type: 'huge', bytes: 50_000_000 }], 'too_large'],
      ['says nothing', [text([])], 'empty'],
      ['says nothing but space', [text([' ', '\n'])], 'empty'],
      ['is cut before its first word', [text([], { finishReason: 'length' })], 'empty'],
      [
        'calls a tool without a name',
        [{ type: 'tool_calls', calls: [{ name: '', arguments: '' }] }],
        'bad_response',
      ],
    ])('fails when it %s', async (_name, behaviours, kind) => {
      const limits = kind === 'timeout' ? SHORT : { maxBytes: SHORT.maxBytes };
      const { error, events } = await generate(behaviours, stream, limits);
      expect(error).toBeInstanceOf(ModelFailure);
      expect(error).toMatchObject({ kind, message: `language model failed: ${kind}` });
      expect(events.filter(({ type }) => type === 'finish')).toEqual([]);
      expect(server.requests).toHaveLength(behaviours.length);
    });

    it('fails when nobody listens', async () => {
      const { error } = await collect(
        model({}, await closedPort()).generate(request(stream), new AbortController().signal),
      );
      expect(error).toMatchObject({ kind: 'refused' });
    });

    it.each<[string, Behaviour]>([
      ['a reset', { type: 'reset' }],
      ['500', fault(500)],
      ['502', fault(502)],
      ['503', fault(503)],
      ['429 with a short Retry-After', { type: 'status', status: 429, retryAfter: '0' }],
    ])('asks once more after %s', async (_name, behaviour) => {
      const { events } = await generate([behaviour, text('Here again.')], stream);
      expect(textOf(events)).toBe('Here again.');
      expect(server.requests).toHaveLength(2);
    });

    it('says how long the server wants to be left alone', async () => {
      const { error } = await generate([{ type: 'status', status: 429, retryAfter: '7' }], stream);
      expect(error).toMatchObject({ retryAfterSeconds: 7 });
    });

    it.each<[string, Behaviour]>([
      ['before the headers', { type: 'hang' }],
      ['before the first token', { type: 'hang_before_first_token' }],
      ['in mid-answer', text('one two three', { fault: { after: 2, type: 'hang' } })],
    ])('stops at once when its caller leaves %s', async (_name, behaviour) => {
      server.next(behaviour);
      const caller = new AbortController();
      const answer = collect(model().generate(request(stream), caller.signal));
      await until(() => server.requests.length === 1);
      await sleep(20);
      caller.abort();
      const { error } = await within(1_000, answer);
      expect(error).toMatchObject({ name: 'AbortError' });
      await until(() => server.lastRequest.aborted);
    });

    it('asks nothing for a caller who has already left', async () => {
      const { error } = await collect(model().generate(request(stream), AbortSignal.abort()));
      expect(error).toMatchObject({ name: 'AbortError' });
      expect(server.requests).toHaveLength(0);
    });

    it('uses one connection for calls that follow each other', async () => {
      const one = model();
      for (let i = 0; i < 5; i++) await collect(one.generate(request(stream), never()));
      expect(new Set(server.requests.map(({ connection }) => connection)).size).toBe(1);
    });

    it('leaves no timer and no listener behind', async () => {
      const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
      const caller = new AbortController();
      const removed = jest.spyOn(caller.signal, 'removeEventListener');
      const added = jest.spyOn(caller.signal, 'addEventListener');
      const before = timers();
      server.next(text('Good.'), { type: 'garbage' });
      await collect(model().generate(request(stream), caller.signal));
      await collect(model().generate(request(stream), caller.signal));
      expect(added.mock.calls.length).toBe(removed.mock.calls.length);
      expect(timers()).toBeLessThanOrEqual(before);
    });
  });

  describe('as a stream', () => {
    it('gives one event for each network chunk', async () => {
      const { events } = await generate(
        [text('one two three four five six', { deltasPerWrite: 3, betweenMs: 100 })],
        true,
      );
      expect(events.filter(({ type }) => type === 'text')).toEqual([
        { type: 'text', text: 'one two three' },
        { type: 'text', text: ' four five six' },
      ]);
    });

    it('asks the server for usage', async () => {
      await generate([text('Good.')], true);
      expect(server.lastRequest.body).toMatchObject({
        stream: true,
        stream_options: { include_usage: true },
      });
    });

    it('waits between tokens, not for the sum of them', async () => {
      const { events, error } = await generate([text('a b c d e f g h i j', { betweenMs: 40 })], true, {
        betweenTokensMs: 300,
      });
      expect(error).toBeUndefined();
      expect(textOf(events)).toBe('a b c d e f g h i j');
    });

    it('ends a stream of endless tokens at the total limit', async () => {
      const endless = text(Array<string>(200).fill('on '), { betweenMs: 20 });
      const { error } = await generate([endless], true, SHORT);
      expect(error).toMatchObject({ kind: 'timeout' });
    });

    it('does not count the time of a slow consumer as the time between tokens', async () => {
      server.next(text('a b c d', { betweenMs: 10 }));
      const events: ModelEvent[] = [];
      const generation = model({ betweenTokensMs: 300 }).generate(request(true), never());
      for await (const event of generation) {
        events.push(event);
        await sleep(events.length === 1 ? 500 : 0);
      }
      expect(textOf(events)).toBe('a b c d');
    });

    it.each(['no [DONE]', 'a connection that stays open'])('is content with %s', async (ending) => {
      const whole = `data: ${JSON.stringify({ choices: [{ delta: { content: 'Good.' }, finish_reason: 'stop' }] })}`;
      server.next(
        ending === 'no [DONE]'
          ? { type: 'raw', contentType: 'text/event-stream', writes: [whole] }
          : { type: 'raw', contentType: 'text/event-stream', writes: [`${whole}\n\n`], open: true },
      );
      const { events, error } = await collect(model().generate(request(true), never()));
      expect(error).toBeUndefined();
      expect(events).toEqual([
        { type: 'text', text: 'Good.' },
        { type: 'finish', reason: 'stop', model: 'asked-1' },
      ]);
    });

    it('has no interest in what follows a whole answer', async () => {
      const whole = `data: ${JSON.stringify({ choices: [{ delta: { content: 'Good.' }, finish_reason: 'stop' }] })}`;
      const { events, error } = await generate(
        [{ type: 'raw', contentType: 'text/event-stream', writes: [`${whole}\n\n`, 'data: {"cho'] }],
        true,
      );
      expect(error).toBeUndefined();
      expect(textOf(events)).toBe('Good.');
    });

    it('gives no finish to a caller who left after the last token', async () => {
      server.next(text('one two three', { deltasPerWrite: 3, betweenMs: 1 }));
      const caller = new AbortController();
      const events: ModelEvent[] = [];
      const generation = model().generate(request(true), caller.signal);
      await expect(async () => {
        for await (const event of generation) {
          events.push(event);
          await sleep(50);
          caller.abort();
        }
      }).rejects.toMatchObject({ name: 'AbortError' });
      expect(events).toEqual([{ type: 'text', text: 'one two three' }]);
    });

    it('reads characters that are split between chunks', async () => {
      const bytes = Buffer.from(
        `data: ${JSON.stringify({ choices: [{ delta: { content: 'Olá, São Paulo \u{1f600}' }, finish_reason: 'stop' }] })}\n\n`,
      );
      const writes = [...bytes].map((byte) => Uint8Array.of(byte));
      const { events } = await generate([{ type: 'raw', contentType: 'text/event-stream', writes }], true);
      expect(textOf(events)).toBe('Olá, São Paulo \u{1f600}');
    });

    it('takes a whole answer from a server that does not stream', async () => {
      const body = JSON.stringify({ choices: [{ message: { content: 'Whole.' }, finish_reason: 'stop' }] });
      const { events } = await generate(
        [{ type: 'raw', contentType: 'application/json', writes: [body] }],
        true,
      );
      expect(textOf(events)).toBe('Whole.');
    });

    it('closes the upstream connection when the consumer leaves', async () => {
      server.next(text('one two three', { fault: { after: 2, type: 'hang' } }));
      for await (const event of model().generate(request(true), never())) {
        expect(event.type).toBe('text');
        break;
      }
      await until(() => server.lastRequest.aborted);
    });
  });

  describe('what is sent', () => {
    it('holds the messages, the tools and the credentials, and nothing from the environment', async () => {
      process.env['OPENAI_API_KEY'] = 'sk-from-the-environment';
      process.env['OPENAI_ORG_ID'] = 'org-from-the-environment';
      const withKey = new OpenAiModel({
        apiKey: 'sk-test',
        organization: 'org-test',
        baseUrl: server.baseUrl,
        model: 'asked-1',
        limits: DEFAULT_GENERATION_LIMITS,
      });
      const tools = [currentTimeTool().spec];
      try {
        await collect(withKey.generate({ ...request(false), tools }, never()));
        await collect(model().generate(request(false), never()));
      } finally {
        delete process.env['OPENAI_API_KEY'];
        delete process.env['OPENAI_ORG_ID'];
      }
      const [first, second] = server.requests;
      expect(first?.headers).toMatchObject({
        authorization: 'Bearer sk-test',
        'openai-organization': 'org-test',
      });
      expect(first?.body).toMatchObject({
        model: 'asked-1',
        messages: request(false).messages,
        tools: [{ type: 'function', function: { name: 'current_time' } }],
      });
      expect(second?.headers).not.toHaveProperty('authorization');
      expect(second?.headers).not.toHaveProperty('openai-organization');
      expect(second?.body).not.toHaveProperty('tools');
    });

    it('needs a key or a base URL', () => {
      expect(() => new OpenAiModel({ model: 'm', limits: DEFAULT_GENERATION_LIMITS })).toThrow(
        'an API key or a base URL is needed',
      );
    });
  });

  it('runs tools in rounds over the wire', async () => {
    server.next(
      toolCalls(
        ['current_time', { time_zone: 'Europe/Lisbon' }],
        ['current_time', { time_zone: 'Moon/Crater' }],
      ),
      text('It is seven past twelve.'),
    );
    const outputs: string[] = [];
    const registry = new ToolRegistry([currentTimeTool(() => new Date('2026-07-01T11:07:00Z'))]);
    const { events } = await collect(
      generateWithTools(
        model(),
        request(true),
        { registry, onToolOutput: ({ content }) => outputs.push(content) },
        never(),
      ),
    );
    expect(textOf(events)).toBe('It is seven past twelve.');
    expect(outputs).toEqual([
      expect.stringContaining('"time":"12:07:00"'),
      '{"error":"time_zone is no IANA time zone"}',
    ]);
    expect(server.lastRequest.body.messages.slice(-3)).toMatchObject([
      { role: 'assistant', tool_calls: [{ id: 'call_scripted_0' }, { id: 'call_scripted_1' }] },
      { role: 'tool', tool_call_id: 'call_scripted_0', content: outputs[0] },
      { role: 'tool', tool_call_id: 'call_scripted_1', content: outputs[1] },
    ]);
  });
});

function request(stream: boolean): GenerationRequest {
  return {
    messages: [
      { role: 'system', content: 'You are Vi.' },
      { role: 'user', content: 'How is Lisbon?' },
    ],
    knowledge: [],
    tools: [],
    stream,
  };
}

function fault(status: number): Behaviour {
  return { type: 'status', status };
}

function never(): AbortSignal {
  return new AbortController().signal;
}

async function collect(generation: AsyncGenerator<ModelEvent, void>) {
  const events: ModelEvent[] = [];
  try {
    for await (const event of generation) events.push(event);
    return { events };
  } catch (error) {
    return { events, error };
  }
}

function textOf(events: readonly ModelEvent[]): string {
  return events.map((event) => (event.type === 'text' ? event.text : '')).join('');
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if (condition()) return;
    await sleep(5);
  }
  throw new Error('it did not come to pass');
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const late = sleep(ms).then(() => {
    throw new Error(`not within ${ms} ms`);
  });
  return Promise.race([promise, late]);
}
