import { type ToolOutput } from '../turn/tool';
import { abortError } from './abort-error';
import { type GenerationRequest, LanguageModel, type ModelEvent, type ToolCall } from './language-model';
import { generateWithTools, type ToolLoopOptions } from './tool-loop';
import { type Tool, ToolArgumentError, ToolRegistry } from './tools/tool-registry';

/** Answers each round with what the script says and keeps what it was asked. */
class FakeModel extends LanguageModel {
  override readonly name = 'fake';
  readonly asked: GenerationRequest[] = [];

  constructor(private readonly script: (round: number) => readonly ModelEvent[]) {
    super();
  }

  override async *generate(request: GenerationRequest): AsyncGenerator<ModelEvent, void> {
    this.asked.push(request);
    yield* this.script(this.asked.length - 1);
  }
}

const usage = { input_tokens: 10, output_tokens: 2 };
const says = (text: string): ModelEvent[] => [
  { type: 'text', text },
  { type: 'finish', reason: 'stop', model: 'fake', usage },
];
const calls = (...of: (readonly [name: string, args: string])[]): ModelEvent[] => [
  {
    type: 'tool_calls',
    calls: of.map(([name, args], i): ToolCall => ({ id: `c${i}`, name, arguments: args })),
  },
  { type: 'finish', reason: 'tool_calls', model: 'fake', usage },
];

function tool(name: string, execute: Tool['execute']): Tool {
  return { spec: { name, description: '', parameters: { type: 'object' } }, execute };
}
const echo = tool('echo', (args) => Promise.resolve({ said: String(args['word']) }));
const silent = tool('silent', () => new Promise(() => undefined));

async function run(
  model: LanguageModel,
  tools: readonly Tool[],
  options: Partial<ToolLoopOptions> = {},
  signal = new AbortController().signal,
) {
  const events: ModelEvent[] = [];
  const outputs: ToolOutput[] = [];
  const request: GenerationRequest = {
    messages: [{ role: 'user', content: 'Go.' }],
    knowledge: [],
    tools: [],
    stream: true,
  };
  const loop = generateWithTools(
    model,
    request,
    { registry: new ToolRegistry(tools), onToolOutput: (output) => outputs.push(output), ...options },
    signal,
  );
  for await (const event of loop) events.push(event);
  return { events, outputs };
}

describe('generateWithTools', () => {
  it('passes an answer without calls through', async () => {
    const model = new FakeModel(() => says('Good.'));
    expect((await run(model, [echo])).events).toEqual(says('Good.'));
    expect(model.asked[0]?.tools).toEqual([echo.spec]);
  });

  it('runs the calls, tells the model and sums the usage', async () => {
    const model = new FakeModel((round) =>
      round === 0
        ? [
            { type: 'text', text: 'Let me see. ' },
            ...calls(['echo', '{"word":"one"}'], ['echo', '{"word":"two"}']),
          ]
        : says('Two words.'),
    );
    const { events, outputs } = await run(model, [echo]);
    expect(events).toEqual([
      { type: 'text', text: 'Let me see. ' },
      { type: 'text', text: 'Two words.' },
      {
        type: 'finish',
        reason: 'stop',
        model: 'fake',
        usage: { input_tokens: 20, output_tokens: 4 },
      },
    ]);
    expect(outputs).toEqual([
      { tool: 'echo', content: '{"said":"one"}' },
      { tool: 'echo', content: '{"said":"two"}' },
    ]);
    expect(model.asked[1]?.messages.slice(1)).toEqual([
      {
        role: 'assistant',
        content: 'Let me see. ',
        toolCalls: [
          { id: 'c0', name: 'echo', arguments: '{"word":"one"}' },
          { id: 'c1', name: 'echo', arguments: '{"word":"two"}' },
        ],
      },
      { role: 'tool', toolCallId: 'c0', content: '{"said":"one"}' },
      { role: 'tool', toolCallId: 'c1', content: '{"said":"two"}' },
    ]);
  });

  it('runs the calls of a round at the same time', async () => {
    let running = 0;
    let most = 0;
    const slow = tool('slow', async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
      return null;
    });
    await run(
      new FakeModel((n) => (n === 0 ? calls(['slow', ''], ['slow', '{}'], ['slow', '{}']) : says('.'))),
      [slow],
    );
    expect(most).toBe(3);
  });

  it.each([
    ['an unknown tool', calls(['other', '{}']), 'there is no tool of that name'],
    ['broken JSON', calls(['echo', '{"word":']), 'the arguments are not a JSON object'],
    ['arguments that are a list', calls(['echo', '[1]']), 'the arguments are not a JSON object'],
    ['a tool that throws', calls(['broken', '{}']), 'the tool failed'],
    ['arguments that the tool refuses', calls(['picky', '{}']), 'word is missing'],
    ['a tool that never answers', calls(['silent', '{}']), 'the tool did not answer in time'],
    ['a result that is too long', calls(['long', '{}']), 'the result is too long'],
  ])('tells the model of %s', async (_, first, error) => {
    const tools = [
      echo,
      silent,
      tool('broken', () => Promise.reject(new Error('password=secret'))),
      tool('picky', () => Promise.reject(new ToolArgumentError('word is missing'))),
      tool('long', () => Promise.resolve('x'.repeat(20_000))),
    ];
    const model = new FakeModel((round) => (round === 0 ? first : says('Well.')));
    const { events, outputs } = await run(model, tools, { toolTimeoutMs: 10 });
    expect(outputs.map(({ content }) => content)).toEqual([JSON.stringify({ error })]);
    expect(events.at(-1)).toMatchObject({ type: 'finish', reason: 'stop' });
  });

  it('refuses the calls beyond the limit of a round, each with a word', async () => {
    const many = calls(...Array.from({ length: 4 }, (): [string, string] => ['echo', '{"word":"x"}']));
    const model = new FakeModel((round) => (round === 0 ? many : says('.')));
    const { outputs } = await run(model, [echo], { maxCallsPerRound: 2 });
    expect(outputs.map(({ content }) => content)).toEqual([
      '{"said":"x"}',
      '{"said":"x"}',
      '{"error":"at most 2 calls at a time"}',
      '{"error":"at most 2 calls at a time"}',
    ]);
  });

  it('asks once more without tools when the rounds are used up', async () => {
    const model = new FakeModel((round) => (round < 2 ? calls(['echo', '{"word":"x"}']) : says('Enough.')));
    const { events } = await run(model, [echo], { maxRounds: 2 });
    expect(model.asked.map(({ tools }) => tools.length)).toEqual([1, 1, 0]);
    expect(events).toContainEqual({ type: 'text', text: 'Enough.' });
  });

  it('fails for a model that calls tools that nobody offers', async () => {
    const model = new FakeModel(() => calls(['echo', '{"word":"x"}']));
    await expect(run(model, [echo], { maxRounds: 1 })).rejects.toMatchObject({ kind: 'bad_response' });
    expect(model.asked).toHaveLength(2);
  });

  it('takes the text for the answer where the last round has both', async () => {
    const model = new FakeModel(() => [{ type: 'text', text: 'So.' }, ...calls(['echo', '{"word":"x"}'])]);
    const { events } = await run(model, [echo], { maxRounds: 0 });
    expect(events.at(-1)).toMatchObject({ type: 'finish', reason: 'stop' });
  });

  it('stops with the caller, however long a tool takes', async () => {
    const caller = new AbortController();
    const heard = jest.fn();
    const patient = tool('patient', (_, { signal }) => {
      signal.addEventListener('abort', heard);
      queueMicrotask(() => caller.abort());
      return new Promise(() => undefined);
    });
    const model = new FakeModel(() => calls(['patient', '{}']));
    await expect(run(model, [patient], {}, caller.signal)).rejects.toMatchObject({ name: abortError().name });
    expect(heard).toHaveBeenCalled();
    expect(model.asked).toHaveLength(1);
  });

  it('knows each tool by one name', () => {
    expect(() => new ToolRegistry([echo, echo])).toThrow('two tools of one name');
  });
});
