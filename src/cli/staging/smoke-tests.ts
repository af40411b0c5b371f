import { ambiguousPrompt } from './ambiguous.check';
import { normalPrompt } from './normal.check';
import { ownerAndPublic } from './posture.check';
import { type SmokeContext } from './smoke-context';
import { streamHappyPath } from './stream.check';

/** The runbook's four, under the runbook's names. */
const SMOKE_TESTS: readonly (readonly [name: string, run: (smoke: SmokeContext) => Promise<void>])[] = [
  ['Normal prompt via /v1/chat', normalPrompt],
  ['Ambiguous prompt detection', ambiguousPrompt],
  ['Owner vs Public posture', ownerAndPublic],
  ['Stream endpoint happy path', streamHappyPath],
];

/** Runs all of them, whatever becomes of one, and says after each how it went. Whether all passed. */
export async function runSmokeTests(smoke: SmokeContext, say: (line: string) => void): Promise<boolean> {
  let passed = 0;
  for (const [name, run] of SMOKE_TESTS) {
    try {
      await run(smoke);
      passed++;
      say(`✅ SMOKE TEST: ${name}`);
    } catch (error) {
      say(`❌ SMOKE TEST: ${name}: ${reasonOf(error)}`);
    }
  }
  const score = `(${passed}/${SMOKE_TESTS.length})`;
  const all = passed === SMOKE_TESTS.length;
  say(all ? `✅ All smoke tests passed ${score}` : `❌ Smoke tests failed ${score}`);
  return all;
}

/** `fetch` hides the reason of a failed connection in `cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message ? `${error.message} (${cause.message})` : error.message;
}
