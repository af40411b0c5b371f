import { type ContinuityPack } from '../turn/continuity-pack';
import { type ToolOutput } from '../turn/tool';

/** All that a draft is judged by. */
export interface GovernorEvidence {
  /** What the person wrote in this turn. */
  readonly message: string;
  readonly pack: ContinuityPack;
  /** Live: the tool loop adds to it during the turn, always before the text that uses it. */
  readonly toolOutputs: readonly ToolOutput[];
}
