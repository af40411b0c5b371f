import { type ToolCall } from '../../src/llm/language-model';

/** How the scripted model answers one request. `stream` of the request decides the form. */
export type Behaviour =
  | TextBehaviour
  | ToolCallsBehaviour
  /** Destroys the connection without a word. */
  | { readonly type: 'reset' }
  /** Takes the request and never answers. */
  | { readonly type: 'hang' }
  /** Sends the headers of an answer and nothing more. */
  | { readonly type: 'hang_after_headers' }
  /** Starts a stream, sends the role and comments, but never a token. */
  | { readonly type: 'hang_before_first_token' }
  | { readonly type: 'status'; readonly status: number; readonly retryAfter?: string; readonly body?: string }
  /** A page of a proxy or a login, with 200. */
  | { readonly type: 'html' }
  /** The right content type and bytes that are no JSON. */
  | { readonly type: 'garbage' }
  /** One event (or one body) of that many bytes. */
  | { readonly type: 'huge'; readonly bytes: number }
  /** An `{"error": ...}` object in the place of an answer. */
  | { readonly type: 'error_object' }
  | RawBehaviour;

/** Exactly these bytes, one write each. */
export interface RawBehaviour {
  readonly type: 'raw';
  readonly contentType: string;
  readonly writes: readonly (string | Uint8Array)[];
  /** true: the response never ends. */
  readonly open?: boolean;
}

export interface TextBehaviour {
  readonly type: 'text';
  /** A string is cut into words; an array gives the deltas themselves. */
  readonly text: string | readonly string[];
  /** Deltas in one network write; default 1. */
  readonly deltasPerWrite?: number;
  /** Milliseconds before the first write, and between writes. Default 0: all writes in one go. */
  readonly delayMs?: number;
  readonly betweenMs?: number;
  /** null: the answer ends without one. */
  readonly finishReason?: string | null;
  /** false: no `data: [DONE]`. */
  readonly done?: boolean;
  readonly usage?: { readonly input: number; readonly output: number };
  /** After that many deltas the stream stands still, or its connection breaks. */
  readonly fault?: { readonly after: number; readonly type: 'hang' | 'reset' };
}

export interface ToolCallsBehaviour {
  readonly type: 'tool_calls';
  readonly calls: readonly (Omit<ToolCall, 'id'> & { readonly id?: string })[];
  /** Said before the calls. */
  readonly text?: string;
  /** Characters of arguments in one delta; the fragments of parallel calls are interleaved. Default 7. */
  readonly fragment?: number;
  readonly finishReason?: string;
}

/** An ordinary answer. */
export function text(
  words: string | readonly string[],
  options: Partial<Omit<TextBehaviour, 'type' | 'text'>> = {},
): TextBehaviour {
  return { type: 'text', text: words, ...options };
}

/** A round of tool calls, run in parallel by whoever asked; arguments are given as values. */
export function toolCalls(...calls: readonly (readonly [name: string, args: unknown])[]): ToolCallsBehaviour {
  return {
    type: 'tool_calls',
    calls: calls.map(([name, args]) => ({ name, arguments: JSON.stringify(args) })),
  };
}
