import { type FinishReason, type ModelEvent, type TokenUsage } from '../language-model';
import { ModelFailure } from '../model-failure';
import { endsInsidePair, wellFormedText } from '../well-formed-text';
import { type JsonObject, object, optionalArray, optionalObject, optionalString } from './json-guards';
import { ToolCallAssembler } from './tool-call-assembler';

/** An answer as it comes in, from chunks of a stream or from one whole body. */
export class CompletionDraft {
  readonly #tools = new ToolCallAssembler();
  #text = '';
  #anyText = false;
  #finish: FinishReason | undefined;
  #usage: TokenUsage | undefined;
  #model: string;
  #progress = false;

  constructor(model: string) {
    this.#model = model;
  }

  get finished(): boolean {
    return this.#finish !== undefined;
  }

  /** Takes in a `chat.completion` or a `chat.completion.chunk`. */
  accept(chunk: JsonObject): void {
    if (chunk['error'] !== undefined && chunk['error'] !== null) throw new ModelFailure('unavailable');
    this.#model = optionalString(chunk['model']) || this.#model;
    this.#usage = toUsage(chunk['usage']) ?? this.#usage;
    const choice = optionalArray(chunk['choices'])[0];
    if (choice !== undefined) this.#acceptChoice(object(choice));
  }

  /** Whether a token (of text, of a tool call or of the model's reasoning) came in since the last question. */
  takeProgress(): boolean {
    const progress = this.#progress;
    this.#progress = false;
    return progress;
  }

  /** The text that came in since the last time; half a surrogate pair waits for its other half. */
  takeText(): string {
    const text = this.#text;
    if (text === '') return text;
    const keep = !this.finished && endsInsidePair(text) ? 1 : 0;
    this.#text = keep ? text.slice(-1) : '';
    const clean = wellFormedText(keep ? text.slice(0, -1) : text);
    this.#anyText ||= clean.trim() !== '';
    return clean;
  }

  /** What ends the answer, once all text was taken. Throws when it is not a whole, usable answer. */
  *end(): Generator<ModelEvent, void> {
    if (this.#finish === undefined) throw new ModelFailure('bad_response');
    // Calls that were cut at the token limit are no calls.
    const calls = this.#finish === 'length' ? [] : this.#tools.calls();
    if (calls.length === 0 && !this.#anyText) throw new ModelFailure('empty');
    if (calls.length > 0) yield { type: 'tool_calls', calls };
    yield {
      type: 'finish',
      reason: calls.length > 0 ? 'tool_calls' : this.#finish,
      model: this.#model,
      ...(this.#usage && { usage: this.#usage }),
    };
  }

  #acceptChoice(choice: JsonObject): void {
    const message = optionalObject(choice['delta']) ?? optionalObject(choice['message']);
    if (message) this.#acceptMessage(message);
    const finish = optionalString(choice['finish_reason']);
    if (finish) this.#finish = toFinishReason(finish, this.#tools.size);
  }

  #acceptMessage(message: JsonObject): void {
    const text = optionalString(message['content']) || optionalString(message['refusal']);
    if (text) {
      this.#text += text;
      this.#progress = true;
    }
    for (const call of optionalArray(message['tool_calls'])) {
      this.#tools.add(call);
      this.#progress = true;
    }
    // Reasoning is never shown, but a model that reasons has not stalled.
    if (message['reasoning_content'] || message['reasoning']) this.#progress = true;
  }
}

function toFinishReason(reason: string, toolCalls: number): FinishReason {
  switch (reason) {
    case 'stop':
    case 'eos':
      return 'stop';
    case 'length':
      return 'length';
    case 'tool_calls':
      if (toolCalls === 0) throw new ModelFailure('bad_response');
      return 'tool_calls';
    case 'content_filter':
      throw new ModelFailure('content_filter');
    default:
      throw new ModelFailure('bad_response');
  }
}

function toUsage(usage: unknown): TokenUsage | undefined {
  const { prompt_tokens: input, completion_tokens: output } = optionalObject(usage) ?? {};
  if (!Number.isSafeInteger(input) || !Number.isSafeInteger(output)) return undefined;
  return { input_tokens: input as number, output_tokens: output as number };
}
