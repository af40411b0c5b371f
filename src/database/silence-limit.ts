import { type Socket } from 'node:net';
import { type Client } from 'pg';

/**
 * Closes a connection whose server stays silent for `limitMs` in the middle of a query. A frozen server
 * answers nothing and closes nothing, so only this side can notice; and the connection must not be used again,
 * because nobody knows which of its statements will still run when the server comes back.
 */
export function giveUpWhenSilent(client: Client, limitMs: number): void {
  let busy = false;
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) => {
    busy = true;
    return query(...args);
  }) as Client['query'];
  client.on('drain', () => (busy = false));
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  // The timer of a socket starts anew with every byte in or out and costs nothing in between.
  stream.setTimeout(limitMs);
  stream.on('timeout', () => {
    if (busy) stream.destroy(new Error('The database is silent'));
  });
}
