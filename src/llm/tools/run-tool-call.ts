import { type JsonValue } from '../../common/json';
import { type ToolOutput } from '../../turn/tool';
import { abortError } from '../abort-error';
import { type ToolCall } from '../language-model';
import { type Tool, ToolArgumentError, type ToolRegistry } from './tool-registry';

/** A longer result would crowd the conversation out of the prompt. */
const MAX_CONTENT_LENGTH = 16_000;

/** Runs one call. What goes wrong with it is told to the model; only the caller's leaving (AbortError) throws. */
export async function runToolCall(
  registry: ToolRegistry,
  call: ToolCall,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<ToolOutput> {
  const tool = registry.find(call.name);
  if (!tool) return refusedCall(call, 'there is no tool of that name');
  const args = parseArguments(call.arguments);
  if (!args) return refusedCall(call, 'the arguments are not a JSON object');
  try {
    const content = JSON.stringify(await withinLimits(tool, args, timeoutMs, signal));
    if (content.length > MAX_CONTENT_LENGTH) return refusedCall(call, 'the result is too long');
    return { tool: call.name, content };
  } catch (error) {
    if (signal.aborted) throw abortError();
    return refusedCall(call, error instanceof ToolArgumentError ? error.message : 'the tool failed');
  }
}

export function refusedCall(call: ToolCall, reason: string): ToolOutput {
  return { tool: call.name, content: JSON.stringify({ error: reason }) };
}

/** Models write nothing at all where a tool takes no arguments. */
function parseArguments(json: string): Record<string, unknown> | undefined {
  if (json.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** A tool that heeds no signal is left behind at its limit; what it says later is heard by nobody. */
async function withinLimits(
  tool: Tool,
  args: Record<string, unknown>,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<JsonValue> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const timer = setTimeout(stop, timeoutMs);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const stopped = new Promise<never>((_, reject) => {
    const late = () => reject(new ToolArgumentError('the tool did not answer in time'));
    if (controller.signal.aborted) late();
    else controller.signal.addEventListener('abort', late, { once: true });
  });
  try {
    return await Promise.race([stopped, tool.execute(args, { signal: controller.signal })]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
