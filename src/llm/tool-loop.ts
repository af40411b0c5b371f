import { type ToolOutput } from '../turn/tool';
import { throwIfAborted } from './abort-error';
import {
  type GenerationRequest,
  type LanguageModel,
  type ModelEvent,
  type PromptMessage,
  type TokenUsage,
  type ToolCall,
} from './language-model';
import { ModelFailure } from './model-failure';
import { refusedCall, runToolCall } from './tools/run-tool-call';
import { type ToolRegistry } from './tools/tool-registry';

export interface ToolLoopOptions {
  readonly registry: ToolRegistry;
  /** Rounds of tool calls; then the model is asked once more, without tools. Default 4. */
  readonly maxRounds?: number;
  /** Calls beyond it are refused, which the model is told. Default 8. */
  readonly maxCallsPerRound?: number;
  /** For each call. Default 2,000. */
  readonly toolTimeoutMs?: number;
  /** What each tool answered, in the order of the calls, before the model reads it. */
  readonly onToolOutput?: (output: ToolOutput) => void;
}

/**
 * Generates with the tools of the registry (`request.tools` is not looked at) until the model answers in text.
 * Gives the text of all rounds as it comes, no `tool_calls`, and one `finish` with the usage of all rounds.
 * Throws as `LanguageModel.generate` does.
 */
export async function* generateWithTools(
  model: LanguageModel,
  request: GenerationRequest,
  options: ToolLoopOptions,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent, void> {
  const { registry, maxRounds = 4, onToolOutput } = options;
  const messages: PromptMessage[] = [...request.messages];
  let usage: TokenUsage | undefined;

  for (let round = 0; ; round++) {
    const tools = round < maxRounds ? registry.specs : [];
    const { text, calls, finish } = yield* oneRound(model, { ...request, messages, tools }, signal);
    usage = sum(usage, finish.usage);

    if (calls.length === 0 || (tools.length === 0 && text !== '')) {
      const reason = finish.reason === 'tool_calls' ? 'stop' : finish.reason;
      yield { type: 'finish', reason, model: finish.model, ...(usage && { usage }) };
      return;
    }
    if (tools.length === 0) throw new ModelFailure('bad_response');

    const outputs = await runRound(calls, options, signal);
    for (const { output } of outputs) onToolOutput?.(output);
    messages.push(
      { role: 'assistant', toolCalls: calls, ...(text !== '' && { content: text }) },
      ...outputs.map(({ call, output }) => ({
        role: 'tool' as const,
        toolCallId: call.id,
        content: output.content,
      })),
    );
  }
}

type Finish = Extract<ModelEvent, { type: 'finish' }>;

async function* oneRound(model: LanguageModel, request: GenerationRequest, signal: AbortSignal) {
  let text = '';
  let calls: readonly ToolCall[] = [];
  let finish: Finish | undefined;
  for await (const event of model.generate(request, signal)) {
    switch (event.type) {
      case 'text':
        text += event.text;
        yield event;
        break;
      case 'tool_calls':
        calls = event.calls;
        break;
      case 'finish':
        finish = event;
        break;
    }
  }
  if (!finish) throw new ModelFailure('bad_response');
  return { text, calls, finish };
}

/** The calls of one round run at the same time. */
async function runRound(calls: readonly ToolCall[], options: ToolLoopOptions, signal: AbortSignal) {
  const { registry, maxCallsPerRound = 8, toolTimeoutMs = 2_000 } = options;
  throwIfAborted(signal);
  return Promise.all(
    calls.map(async (call, i) => ({
      call,
      output:
        i < maxCallsPerRound
          ? await runToolCall(registry, call, toolTimeoutMs, signal)
          : refusedCall(call, `at most ${maxCallsPerRound} calls at a time`),
    })),
  );
}

function sum(a: TokenUsage | undefined, b: TokenUsage | undefined): TokenUsage | undefined {
  if (!a || !b) return a ?? b;
  return {
    input_tokens: a.input_tokens + b.input_tokens,
    output_tokens: a.output_tokens + b.output_tokens,
  };
}
