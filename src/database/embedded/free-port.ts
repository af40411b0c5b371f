import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

export const LOOPBACK = '127.0.0.1';
// Below the range from which systems take the ports of outgoing connections: such a port would be busy by
// chance at a later start.
const LOWEST = 15_432;
const HIGHEST = 32_000;
const ATTEMPTS = 50;

export async function chooseFreePort(
  isFree: (port: number) => Promise<boolean> = isPortFree,
): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free TCP port on ${LOOPBACK} between ${LOWEST} and ${HIGHEST}.`);
}

export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: LOOPBACK }, () => probe.close(() => resolve(true)));
  });
}
