/** One call of a tool, as the model wrote it. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** Raw JSON text; may be malformed. */
  readonly arguments: string;
}

export type PromptMessage =
  | { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }
  | { readonly role: 'assistant'; readonly content?: string; readonly toolCalls: readonly ToolCall[] }
  | { readonly role: 'tool'; readonly toolCallId: string; readonly content: string };

/** A tool as it is offered to the model. */
export interface ToolSpec {
  readonly name: string;
  readonly description: string;
  /** A JSON schema of type "object". */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The form of an answer that a program reads: a JSON object of this schema. */
export interface AnswerFormat {
  readonly name: string;
  /** A JSON schema of type "object", closed and with every field required, as strict servers ask. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface GenerationRequest {
  readonly messages: readonly PromptMessage[];
  /**
   * What is known of the person, as lines `key: value`; the offline responder answers from them.
   * Other models ignore it: the same facts stand in their system prompt.
   */
  readonly knowledge: readonly string[];
  readonly tools: readonly ToolSpec[];
  /** A wish: not every server heeds it, so that the answer has to be looked at all the same. Absent: plain text. */
  readonly answerFormat?: AnswerFormat;
  /** false: one answer in one piece, which is cheaper; its text arrives as one event. */
  readonly stream: boolean;
}

export interface TokenUsage {
  readonly input_tokens: number;
  readonly output_tokens: number;
}

export type FinishReason = 'stop' | 'length' | 'tool_calls';

export type ModelEvent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool_calls'; readonly calls: readonly ToolCall[] }
  | {
      readonly type: 'finish';
      /** `length`: the text was cut at the model's token limit. */
      readonly reason: FinishReason;
      readonly usage?: TokenUsage;
      /** The model that answered, as it names itself. */
      readonly model: string;
    };

/**
 * A model that continues a conversation. Text is well-formed UTF-16 without NUL, however it arrived.
 * Exactly one `finish` ends a good generation. Everything else throws: `ModelFailure` when the model failed,
 * an error named `AbortError` when `signal` was aborted. Leaving the generator early stops the upstream call;
 * a caller that may leave while a `next()` is pending must abort `signal`.
 */
export abstract class LanguageModel {
  /** For logs and records. */
  abstract readonly name: string;
  abstract generate(request: GenerationRequest, signal: AbortSignal): AsyncGenerator<ModelEvent, void>;
}
