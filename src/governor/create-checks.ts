import { type Check } from './check';
import { type GovernorEvidence } from './evidence';
import { LockedFactCheck } from './locked-fact/locked-fact.check';
import { PostureCheck } from './posture/posture.check';
import { RepetitionCheck } from './repetition/repetition.check';
import { UngroundedCheck } from './ungrounded/ungrounded.check';

interface CheckOptions {
  /** An earlier reply may come again; loops inside a reply may not, ever. */
  readonly mayResend?: boolean;
  /** How each check is made, for whoever wants to watch it. */
  readonly make?: (create: () => Check) => Check;
}

/** New checks for one attempt: they keep state. */
export function createChecks(
  evidence: GovernorEvidence,
  { mayResend, make = (create) => create() }: CheckOptions = {},
): readonly Check[] {
  return [
    make(() => new RepetitionCheck(evidence, mayResend)),
    make(() => new LockedFactCheck(evidence)),
    make(() => new UngroundedCheck(evidence)),
    make(() => new PostureCheck(evidence)),
  ];
}
