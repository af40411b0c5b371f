import { type Check, type Verdict } from '../check';
import { type GovernorEvidence } from '../evidence';
import { type Draft } from '../text/draft';

export class LockedFactCheck implements Check {
  readonly name = 'locked_fact';

  constructor(_evidence: GovernorEvidence) {}

  inspect(draft: Draft): Verdict {
    return { safeUpTo: draft.length };
  }
}
