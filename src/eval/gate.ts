import { checkAmbiguity } from '../ambiguity/ambiguity-gate';
import { type AmbiguityReason } from '../turn/ambiguity';

/** The gate as a benchmark calls it: spans left out. Also exported by name, for callers that `import()` CommonJS. */
export function check(
  message: string,
  history: readonly { readonly role: string; readonly content: string }[],
): { reason: AmbiguityReason; confidence: number } | null {
  const finding = checkAmbiguity(
    message,
    history.map(({ role, content }) => ({ role: role === 'assistant' ? 'assistant' : 'user', content })),
  );
  return finding && { reason: finding.reason, confidence: finding.confidence };
}

export default check;
