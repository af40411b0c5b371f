import { type Agent, request } from 'node:http';
import { type Target } from './target';

/** Milliseconds from the request on. */
export interface TurnTimes {
  readonly total: number;
  /** NaN where the answer came in one piece. */
  readonly firstToken: number;
}

/** Asks for one turn and reads the answer to its end; whatever is not a complete answer is thrown. */
export function takeTurn(target: Target, agent: Agent): Promise<TurnTimes> {
  const { port, path, headers, firstToken, complete } = target;
  const { body, answered } = target.ask();
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const outgoing = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        let text = '';
        let first = NaN;
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
          if (Number.isNaN(first) && text.includes(firstToken)) first = performance.now() - begun;
        });
        response.on('end', () => {
          const total = performance.now() - begun;
          answered();
          const whole = response.statusCode === 200 && complete.every((part) => text.includes(part));
          if (whole) resolve({ total, firstToken: first });
          else reject(new Error(`${path} answered ${response.statusCode}: ${text.slice(-600)}`));
        });
        response.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
