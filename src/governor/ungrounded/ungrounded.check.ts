import { type Check, type Verdict } from '../check';
import { type GovernorEvidence } from '../evidence';
import { type Draft } from '../text/draft';

export class UngroundedCheck implements Check {
  readonly name = 'ungrounded';

  constructor(_evidence: GovernorEvidence) {}

  inspect(draft: Draft): Verdict {
    return { safeUpTo: draft.length };
  }
}
