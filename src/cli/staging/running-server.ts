import { CommandFailure } from '../cli-error';

const LIMIT_MS = 5_000;

/** Whether Vi serves at this address; false where nothing listens. Anything else there is a CommandFailure. */
export async function isServing(baseUrl: string): Promise<boolean> {
  let response: Response;
  try {
    response = await fetch(`${baseUrl}/health`, { signal: AbortSignal.timeout(LIMIT_MS) });
  } catch (error) {
    const { cause } = error as { cause?: { code?: unknown } };
    if (cause?.code === 'ECONNREFUSED') return false;
    throw new CommandFailure(`${baseUrl}/health does not answer (${String(cause?.code ?? error)}).`);
  }
  const health = (await response.json().catch(() => ({}))) as { status?: unknown; migrations?: unknown };
  if (health.status === 'ok' && Array.isArray(health.migrations)) return true;
  throw new CommandFailure(`What listens at ${baseUrl} is not Vi, or not well: status ${response.status}.`);
}
