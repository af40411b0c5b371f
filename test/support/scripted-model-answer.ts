import { type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { assertNever } from '../../src/common/assert-never';
import { type Behaviour, type TextBehaviour } from './scripted-model-script';
import {
  chunk,
  textBody,
  textStream,
  toolCallBody,
  toolCallStream,
  type WireStream,
} from './scripted-model-wire';

/** Plays one behaviour on one response. A behaviour that hangs leaves the response open. */
export async function answer(response: ServerResponse, behaviour: Behaviour, stream: boolean): Promise<void> {
  switch (behaviour.type) {
    case 'text':
      return stream ? sendText(response, behaviour) : sendWholeText(response, behaviour);
    case 'tool_calls':
      return stream
        ? sendAtOnce(response, toolCallStream(behaviour))
        : end(response, toolCallBody(behaviour));
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'hang':
      return;
    case 'hang_after_headers':
      open(response, stream).flushHeaders();
      return;
    case 'hang_before_first_token':
      open(response, stream).write(
        stream ? `: waiting\n\n${chunk({ role: 'assistant', content: '' })}` : ' ',
      );
      return;
    case 'status':
      response.statusCode = behaviour.status;
      if (behaviour.retryAfter !== undefined) response.setHeader('retry-after', behaviour.retryAfter);
      response.setHeader('content-type', 'application/json');
      response.end(
        behaviour.body ?? JSON.stringify({ error: { message: 'scripted failure', type: 'scripted' } }),
      );
      return;
    case 'html':
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html><title>Sign in</title><p>data: {"not":"an answer"}</p>');
      return;
    case 'garbage':
      open(response, stream).end(stream ? 'data: {"choices":[{"delta":{"cont\n\n' : '{"choices":[{"mess');
      return;
    case 'huge':
      return sendHuge(open(response, stream), behaviour.bytes);
    case 'error_object': {
      const error = JSON.stringify({ error: { message: 'scripted failure', code: 500 } });
      open(response, stream).end(stream ? `data: ${error}\n\n` : error);
      return;
    }
    case 'raw':
      response.setHeader('content-type', behaviour.contentType);
      for (const write of behaviour.writes) {
        response.write(write);
        await sleep(1);
      }
      if (!behaviour.open) response.end();
      return;
    default:
      assertNever(behaviour);
  }
}

function open(response: ServerResponse, stream: boolean): ServerResponse {
  response.setHeader('content-type', stream ? 'text/event-stream; charset=utf-8' : 'application/json');
  return response;
}

function end(response: ServerResponse, body: string): void {
  open(response, false).end(body);
}

/** Without delays and faults: the cheapest way, one write for the whole stream. */
function sendAtOnce(response: ServerResponse, { deltas, tail }: WireStream): void {
  open(response, true).end(deltas.join('') + tail);
}

async function sendWholeText(response: ServerResponse, behaviour: TextBehaviour): Promise<void> {
  const body = textBody(behaviour);
  if (behaviour.delayMs) await sleep(behaviour.delayMs);
  if (!behaviour.fault) return end(response, body);
  open(response, false).write(body.slice(0, body.length / 2));
  await sleep(5);
  if (behaviour.fault.type === 'reset') response.socket?.resetAndDestroy();
}

async function sendText(response: ServerResponse, behaviour: TextBehaviour): Promise<void> {
  const { delayMs = 0, betweenMs = 0, deltasPerWrite = 1, fault } = behaviour;
  const wire = textStream(behaviour);
  if (delayMs > 0) await sleep(delayMs);
  if (betweenMs === 0 && !fault && behaviour.deltasPerWrite === undefined) return sendAtOnce(response, wire);

  open(response, true);
  const last = fault ? fault.after : wire.deltas.length;
  for (let at = 0; at < last && !response.destroyed; at += deltasPerWrite) {
    // A pause even where none is asked for: two writes in one tick may arrive as one chunk.
    if (at > 0) await sleep(betweenMs);
    response.write(wire.deltas.slice(at, Math.min(at + deltasPerWrite, last)).join(''));
  }
  if (!fault) {
    response.end(wire.tail);
  } else if (fault.type === 'reset') {
    await sleep(5);
    response.socket?.resetAndDestroy();
  }
}

/** One event without an end, written with regard to backpressure until it is all sent or nobody listens. */
async function sendHuge(response: ServerResponse, bytes: number): Promise<void> {
  const block = Buffer.alloc(64 * 1024, 'x');
  response.write('data: {"choices":[{"index":0,"delta":{"content":"');
  for (let sent = 0; sent < bytes && !response.destroyed; sent += block.length) {
    if (response.write(block)) continue;
    await new Promise<void>((resolve) => {
      const settle = () => {
        response.off('drain', settle).off('close', settle);
        resolve();
      };
      response.once('drain', settle).once('close', settle);
    });
  }
  response.end('"},"finish_reason":"stop"}]}\n\n');
}
