import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until the answer is not undefined, false or an error. Gives up after a generous while. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  withinMs = 20_000,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    let failure: unknown;
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      failure = error;
    }
    if (performance.now() > deadline) throw new Error(`not in time: ${what}`, { cause: failure });
    await sleep(20);
  }
}
