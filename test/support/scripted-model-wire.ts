import { type TextBehaviour, type ToolCallsBehaviour } from './scripted-model-script';

/** Chat Completions bodies and chunks as a real server writes them. */
export const SCRIPTED_MODEL_NAME = 'scripted-1';

const SSE_DONE = 'data: [DONE]\n\n';
const ID = 'chatcmpl-scripted';

export function chunk(delta: object, finishReason: string | null = null): string {
  return sse({ choices: [{ index: 0, delta, finish_reason: finishReason }] });
}

/** The parts of a stream in order; `parts` of the deltas can be sent in one write or one by one. */
export interface WireStream {
  readonly deltas: readonly string[];
  readonly tail: string;
}

export function textStream(behaviour: TextBehaviour): WireStream {
  const { usage, finishReason = 'stop', done = true } = behaviour;
  const deltas = pieces(behaviour.text).map((content) => chunk({ content }));
  deltas.unshift(chunk({ role: 'assistant', content: '' }) + (deltas.shift() ?? ''));
  return {
    deltas,
    tail:
      (finishReason === null ? '' : chunk({}, finishReason)) +
      (usage ? sse({ choices: [], usage: wireUsage(usage) }) : '') +
      (done ? SSE_DONE : ''),
  };
}

export function textBody(behaviour: TextBehaviour): string {
  const { usage, finishReason = 'stop' } = behaviour;
  return body({ role: 'assistant', content: pieces(behaviour.text).join('') }, finishReason, usage);
}

export function toolCallStream(behaviour: ToolCallsBehaviour): WireStream {
  const size = behaviour.fragment ?? 7;
  const deltas = behaviour.text === undefined ? [] : [chunk({ content: behaviour.text })];
  const calls = withIds(behaviour);
  for (const [index, call] of calls.entries()) {
    const fn = { name: call.name, arguments: '' };
    deltas.push(chunk({ tool_calls: [{ index, id: call.id, type: 'function', function: fn }] }));
  }
  const longest = Math.max(...calls.map((call) => call.arguments.length));
  for (let at = 0; at < longest; at += size) {
    for (const [index, call] of calls.entries()) {
      const part = call.arguments.slice(at, at + size);
      if (part !== '') deltas.push(chunk({ tool_calls: [{ index, function: { arguments: part } }] }));
    }
  }
  return { deltas, tail: chunk({}, behaviour.finishReason ?? 'tool_calls') + SSE_DONE };
}

export function toolCallBody(behaviour: ToolCallsBehaviour): string {
  const tool_calls = withIds(behaviour).map((call) => ({
    id: call.id,
    type: 'function',
    function: { name: call.name, arguments: call.arguments },
  }));
  const message = { role: 'assistant', content: behaviour.text ?? null, tool_calls };
  return body(message, behaviour.finishReason ?? 'tool_calls');
}

function withIds({ calls }: ToolCallsBehaviour) {
  return calls.map((call, i) => ({ ...call, id: call.id ?? `call_scripted_${i}` }));
}

function pieces(words: string | readonly string[]): string[] {
  return typeof words === 'string' ? (words.match(/\s*\S+\s*$|\s*\S+/g) ?? []) : [...words];
}

function sse(fields: object): string {
  return `data: ${JSON.stringify({ id: ID, object: 'chat.completion.chunk', created: 0, model: SCRIPTED_MODEL_NAME, ...fields })}\n\n`;
}

function body(message: object, finishReason: string | null, usage?: TextBehaviour['usage']): string {
  return JSON.stringify({
    id: ID,
    object: 'chat.completion',
    created: 0,
    model: SCRIPTED_MODEL_NAME,
    choices: [{ index: 0, message, finish_reason: finishReason }],
    ...(usage && { usage: wireUsage(usage) }),
  });
}

function wireUsage({ input, output }: { readonly input: number; readonly output: number }) {
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}
