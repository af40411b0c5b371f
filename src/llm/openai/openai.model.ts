import { setTimeout as sleep } from 'node:timers/promises';
import type OpenAI from 'openai';
import { type GenerationRequest, LanguageModel, type ModelEvent } from '../language-model';
import { ModelFailure } from '../model-failure';
import { BoundedBody } from './bounded-body';
import { CompletionDraft } from './completion-draft';
import { toCompletionRequest } from './completion-request';
import { Deadline } from './deadline';
import { type GenerationLimits } from './generation-limits';
import { HttpTransport } from './http-transport';
import { createOpenAiClient, type OpenAiConnection } from './openai-client';
import { streamedCompletion } from './streamed-completion';
import { toUpstreamFailure } from './upstream-failure';
import { wholeCompletion } from './whole-completion';

export interface OpenAiModelConfig extends OpenAiConnection {
  readonly model: string;
  readonly limits: GenerationLimits;
}

/** Any server that speaks the Chat Completions API, through the official SDK; see docs/adr/0005. */
export class OpenAiModel extends LanguageModel {
  override readonly name: string;
  readonly #transport = new HttpTransport();
  readonly #client: OpenAI;
  readonly #limits: GenerationLimits;

  constructor(config: OpenAiModelConfig) {
    super();
    this.name = config.model;
    this.#limits = config.limits;
    this.#client = createOpenAiClient(config, this.#transport);
  }

  override async *generate(
    request: GenerationRequest,
    signal: AbortSignal,
  ): AsyncGenerator<ModelEvent, void> {
    const deadline = new Deadline(this.#limits, signal, request.stream);
    try {
      const response = await this.#open(toCompletionRequest(this.name, request), deadline);
      const body = new BoundedBody(this.#transport.bodyOf(response), this.#limits.maxBytes, deadline);
      const draft = new CompletionDraft(this.name);
      // By what the server sent rather than by what was asked: some ignore `stream`.
      const type = mediaType(response);
      if (type === 'text/event-stream') yield* streamedCompletion(body, draft, deadline);
      else if (type === 'application/json') yield* wholeCompletion(body, draft);
      else throw new ModelFailure('bad_response');
    } catch (error) {
      throw deadline.cause ?? error;
    } finally {
      deadline.close();
    }
  }

  /** One retry, and only while no byte of an answer has arrived. */
  async #open(body: OpenAI.Chat.ChatCompletionCreateParams, deadline: Deadline): Promise<Response> {
    const first = await this.#send(body, deadline);
    if (first instanceof Response) return first;
    if (first.retryInMs === undefined || deadline.cause) throw first.failure;
    await sleep(first.retryInMs, undefined, { signal: deadline.signal });
    const second = await this.#send(body, deadline);
    if (second instanceof Response) return second;
    throw second.failure;
  }

  async #send(body: OpenAI.Chat.ChatCompletionCreateParams, deadline: Deadline) {
    try {
      return await this.#client.chat.completions.create(body, { signal: deadline.signal }).asResponse();
    } catch (error) {
      if (deadline.cause) throw deadline.cause;
      const failure = toUpstreamFailure(error);
      if (!failure) throw error;
      return failure;
    }
  }
}

function mediaType(response: Response): string | undefined {
  return response.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
}
