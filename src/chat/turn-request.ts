import { type SubjectClaim } from '../identity/identity.service';
import { type Principal } from '../turn/principal';

export const AUDIENCES = ['private', 'group', 'public'] as const;
/** Who else reads the answer. */
export type Audience = (typeof AUDIENCES)[number];

/** A message to Vi, with the proof of who sends it. */
export interface TurnRequest {
  readonly principal: Principal;
  readonly claim: SubjectClaim;
  readonly message: string;
  readonly conversationId: string | undefined;
  readonly audience: Audience;
  /** Whether the caller reads the answer as it grows. */
  readonly stream: boolean;
}
