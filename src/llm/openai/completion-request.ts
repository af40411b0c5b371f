import type OpenAI from 'openai';
import {
  type AnswerFormat,
  type GenerationRequest,
  type PromptMessage,
  type ToolCall,
  type ToolSpec,
} from '../language-model';

type Body = OpenAI.Chat.ChatCompletionCreateParams;
type WireMessage = OpenAI.Chat.ChatCompletionMessageParam;

/** The body of POST /chat/completions. */
export function toCompletionRequest(model: string, request: GenerationRequest): Body {
  return {
    model,
    messages: request.messages.map(toWireMessage),
    ...(request.tools.length > 0 && { tools: request.tools.map(toWireTool) }),
    ...(request.answerFormat && { response_format: toWireFormat(request.answerFormat) }),
    // Without this a stream reports no usage; servers that do not know it ignore it.
    ...(request.stream ? { stream: true, stream_options: { include_usage: true } } : { stream: false }),
  };
}

function toWireFormat({ name, schema }: AnswerFormat): OpenAI.ResponseFormatJSONSchema {
  return { type: 'json_schema', json_schema: { name, schema: { ...schema }, strict: true } };
}

function toWireMessage(message: PromptMessage): WireMessage {
  if (message.role === 'tool') {
    return { role: 'tool', tool_call_id: message.toolCallId, content: message.content };
  }
  if ('toolCalls' in message) {
    return {
      role: 'assistant',
      content: message.content ?? null,
      tool_calls: message.toolCalls.map(toWireCall),
    };
  }
  return { role: message.role, content: message.content };
}

function toWireCall(call: ToolCall): OpenAI.Chat.ChatCompletionMessageFunctionToolCall {
  return { id: call.id, type: 'function', function: { name: call.name, arguments: call.arguments } };
}

function toWireTool(tool: ToolSpec): OpenAI.Chat.ChatCompletionFunctionTool {
  return {
    type: 'function',
    function: { name: tool.name, description: tool.description, parameters: { ...tool.parameters } },
  };
}
