import { type Check } from './check';
import { type GovernorEvidence } from './evidence';
import { LockedFactCheck } from './locked-fact/locked-fact.check';
import { PostureCheck } from './posture/posture.check';
import { RepetitionCheck } from './repetition/repetition.check';
import { UngroundedCheck } from './ungrounded/ungrounded.check';

/** New checks for one attempt: they keep state. */
export function createChecks(evidence: GovernorEvidence): readonly Check[] {
  return [
    new RepetitionCheck(evidence),
    new LockedFactCheck(evidence),
    new UngroundedCheck(evidence),
    new PostureCheck(evidence),
  ];
}
