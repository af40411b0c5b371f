import { type JsonValue } from '../../common/json';
import { type ToolSpec } from '../language-model';

export interface ToolContext {
  /** Aborted when the answer is no longer waited for. */
  readonly signal: AbortSignal;
}

/** Something that the model may ask for. It reads; a model never changes anything by a tool. */
export interface Tool {
  readonly spec: ToolSpec;
  /** `args` is what the model wrote, a JSON object of any content. Throws `ToolArgumentError` for a wrong one. */
  execute(args: Readonly<Record<string, unknown>>, context: ToolContext): Promise<JsonValue>;
}

/** What is wrong with a tool's arguments, in words for the model. */
export class ToolArgumentError extends Error {
  override readonly name = 'ToolArgumentError';
}

/** The tools of one turn. */
export class ToolRegistry {
  readonly specs: readonly ToolSpec[];
  readonly #tools: ReadonlyMap<string, Tool>;

  constructor(tools: readonly Tool[]) {
    this.specs = tools.map(({ spec }) => spec);
    this.#tools = new Map(tools.map((tool) => [tool.spec.name, tool]));
    if (this.#tools.size < tools.length) throw new Error('two tools of one name');
  }

  find(name: string): Tool | undefined {
    return this.#tools.get(name);
  }
}
