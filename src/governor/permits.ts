import { createChecks } from './create-checks';
import { type GovernorEvidence } from './evidence';
import { ReleaseFrontier } from './release-frontier';

/**
 * Whether words of Vi's own may go out: no model wrote them, and they are judged by the same checks. Only saying
 * them again is no fault: they are few, and true as often as they are needed.
 */
export function permits(text: string, evidence: GovernorEvidence, released = ''): boolean {
  const frontier = new ReleaseFrontier(createChecks(evidence, { mayResend: true }), released);
  return !frontier.push(text).violation && !frontier.end().violation;
}
