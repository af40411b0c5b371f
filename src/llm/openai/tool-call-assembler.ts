import { type ToolCall } from '../language-model';
import { ModelFailure } from '../model-failure';
import { object, optionalObject, optionalString } from './json-guards';

interface PartialCall {
  id: string;
  name: string;
  arguments: string;
}

/** Puts parallel tool calls together from the fragments of a stream, or from the whole calls of one message. */
export class ToolCallAssembler {
  readonly #calls = new Map<number, PartialCall>();

  get size(): number {
    return this.#calls.size;
  }

  add(fragment: unknown): void {
    const delta = object(fragment);
    const fn = optionalObject(delta['function']);
    const id = optionalString(delta['id']);
    const call = this.#callAt(delta['index'], id);
    // Some servers repeat id and name in every fragment; only arguments are ever cut in pieces.
    call.id ||= id ?? '';
    call.name ||= optionalString(fn?.['name']) ?? '';
    call.arguments += optionalString(fn?.['arguments']) ?? '';
  }

  /** The calls in the order of their index, each with an id of its own. */
  calls(): ToolCall[] {
    const seen = new Set<string>();
    return [...this.#calls.entries()]
      .sort(([a], [b]) => a - b)
      .map(([index, call]) => {
        if (call.name === '') throw new ModelFailure('bad_response');
        const id = call.id !== '' && !seen.has(call.id) ? call.id : `call_${index}`;
        seen.add(id);
        return { ...call, id };
      });
  }

  #callAt(index: unknown, id: string | undefined): PartialCall {
    const at = typeof index === 'number' && Number.isSafeInteger(index) ? index : this.#withoutIndex(id);
    let call = this.#calls.get(at);
    if (!call) {
      call = { id: '', name: '', arguments: '' };
      this.#calls.set(at, call);
    }
    return call;
  }

  /** Whole messages and some servers' streams have no index: a new id opens a call, no id continues the last. */
  #withoutIndex(id: string | undefined): number {
    const last = [...this.#calls.keys()].at(-1);
    if (last === undefined) return 0;
    return id === undefined || this.#calls.get(last)?.id === id ? last : last + 1;
  }
}
