import { type DraftRequest, type DraftSource, type GovernedEvent, type GovernedReply } from './govern';

/** A source that plays one script per attempt and remembers what it was asked and how it ended. */
export function scripted(scripts: readonly string[], size = 4) {
  const requests: DraftRequest[] = [];
  const ended: string[] = [];
  const source: DraftSource = async function* (request, signal) {
    requests.push(request);
    const script = scripts[Math.min(request.attempt, scripts.length) - 1] ?? '';
    try {
      for (let at = 0; at < script.length; at += size) {
        await Promise.resolve();
        yield script.slice(at, at + size);
      }
      ended.push('complete');
    } finally {
      ended.push(signal.aborted ? 'aborted' : 'closed');
    }
  };
  return { source, requests, ended };
}

/** Runs a reply to its end. */
export async function fold(run: AsyncGenerator<GovernedEvent, GovernedReply>) {
  const events: GovernedEvent[] = [];
  for (;;) {
    const next = await run.next();
    if (next.done) {
      const released = events.flatMap((e) => (e.type === 'released' ? [e.text] : [])).join('');
      return { events, reply: next.value, released };
    }
    events.push(next.value);
  }
}

/** A caller that stays. */
export const never = (): AbortSignal => new AbortController().signal;
