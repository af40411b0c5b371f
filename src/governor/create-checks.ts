import { type Check } from './check';
import { type GovernorEvidence } from './evidence';
import { LockedFactCheck } from './locked-fact/locked-fact.check';
import { PostureCheck } from './posture/posture.check';
import { RepetitionCheck } from './repetition/repetition.check';
import { UngroundedCheck } from './ungrounded/ungrounded.check';

interface CheckOptions {
  /** An earlier reply may come again; loops inside a reply may not, ever. */
  readonly mayResend?: boolean;
}

/** New checks for one attempt: they keep state. */
export function createChecks(evidence: GovernorEvidence, options: CheckOptions = {}): readonly Check[] {
  return [
    new RepetitionCheck(evidence, options.mayResend),
    new LockedFactCheck(evidence),
    new UngroundedCheck(evidence),
    new PostureCheck(evidence),
  ];
}
