import { type DraftRequest } from '../governor/govern';
import { type FinishReason, type LanguageModel, type TokenUsage } from '../llm/language-model';
import { generateWithTools } from '../llm/tool-loop';
import { currentTimeTool } from '../llm/tools/current-time.tool';
import { ToolRegistry } from '../llm/tools/tool-registry';
import { type ContinuityPack } from '../turn/continuity-pack';
import { type ToolOutput } from '../turn/tool';
import { buildPrompt } from './prompt/build-prompt';
import { knowledgeLine } from './prompt/knowledge';
import { recallFactsTool } from './recall-facts.tool';

/** The drafts of one turn: each attempt is a call of the model, with the tools that this person's turn has. */
export class ModelDraft {
  /** Grows while the model calls tools: the Governor's evidence. */
  readonly toolOutputs: ToolOutput[] = [];
  /** Of all attempts together, as far as the server told. */
  usage: TokenUsage | undefined;
  /** Of the last attempt that came to its end. */
  finishReason: FinishReason | undefined;
  /** The model that answered, as it names itself. */
  modelName: string;

  constructor(
    private readonly model: LanguageModel,
    private readonly pack: ContinuityPack,
    private readonly message: string,
    private readonly stream: boolean,
  ) {
    this.modelName = model.name;
  }

  /** The text of one attempt, piece by piece. */
  async *attempt(request: DraftRequest, signal: AbortSignal): AsyncGenerator<string, void> {
    const registry = new ToolRegistry([currentTimeTool(() => new Date()), recallFactsTool(this.pack.facts)]);
    const events = generateWithTools(
      this.model,
      {
        messages: buildPrompt(this.pack, this.message, request.attempt > 1 ? request : undefined),
        knowledge: this.pack.facts.map(knowledgeLine),
        tools: registry.specs,
        stream: this.stream,
      },
      { registry, onToolOutput: (output) => this.toolOutputs.push(output) },
      signal,
    );
    for await (const event of events) {
      if (event.type === 'text') yield event.text;
      if (event.type === 'finish') {
        this.finishReason = event.reason;
        this.modelName = event.model;
        this.count(event.usage);
      }
    }
  }

  private count(usage: TokenUsage | undefined): void {
    if (!usage) return;
    this.usage = {
      input_tokens: (this.usage?.input_tokens ?? 0) + usage.input_tokens,
      output_tokens: (this.usage?.output_tokens ?? 0) + usage.output_tokens,
    };
  }
}
