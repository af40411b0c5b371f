import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { EXCHANGES } from './conversation';

/**
 * The scripted model: the cheapest server that speaks the Chat Completions API. It answers at once, or with
 * PACE_MS between two tokens.
 */

const PACE_MS = Number(process.env['PACE_MS'] ?? 0);
const WRITES = 20;
const COMMON = { id: 'chatcmpl-bench', created: 0, model: 'scripted' };
const USAGE = { prompt_tokens: 100, completion_tokens: 60, total_tokens: 160 };

interface Script {
  readonly body: string;
  readonly writes: readonly string[];
}

function event(fields: object): string {
  return `data: ${JSON.stringify({ ...COMMON, object: 'chat.completion.chunk', ...fields })}\n\n`;
}

/**
 * A delta a word, as models send them: in about 20 writes, as the network delivers them, or in one write each
 * where they take their time.
 */
function script(answer: string): Script {
  const deltas = (answer.match(/\s*\S+/g) ?? []).map((content) =>
    event({ choices: [{ index: 0, delta: { content }, finish_reason: null }] }),
  );
  const size = PACE_MS > 0 ? 1 : Math.ceil(deltas.length / WRITES);
  const writes: string[] = [];
  for (let at = 0; at < deltas.length; at += size) writes.push(deltas.slice(at, at + size).join(''));
  const end = event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] });
  writes.push(`${end}${event({ choices: [], usage: USAGE })}data: [DONE]\n\n`);
  const message = { role: 'assistant', content: answer };
  const body = {
    ...COMMON,
    object: 'chat.completion',
    usage: USAGE,
    choices: [{ index: 0, message, finish_reason: 'stop' }],
  };
  return { body: JSON.stringify(body), writes };
}

const SCRIPTS = new Map(EXCHANGES.map(({ question, answer }) => [question, script(answer)]));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/health') return void response.end('ok');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { messages, stream } = JSON.parse(Buffer.concat(chunks).toString()) as {
    messages: { role: string; content: string }[];
    stream?: boolean;
  };
  const found = SCRIPTS.get(messages.findLast(({ role }) => role === 'user')?.content ?? '');
  if (!found) return void response.writeHead(404).end();
  if (!stream) return void response.setHeader('content-type', 'application/json').end(found.body);
  response.setHeader('content-type', 'text/event-stream');
  for (const write of found.writes) {
    response.write(write);
    // A write in each turn of the loop: in one they would leave as one packet.
    await (PACE_MS > 0 ? sleep(PACE_MS) : new Promise(setImmediate));
  }
  response.end();
}

createServer({ keepAliveTimeout: 60_000 }, (request, response) => void answer(request, response)).listen(
  Number(process.env['PORT']),
  '127.0.0.1',
);
