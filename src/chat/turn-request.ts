import { type SubjectClaim } from '../identity/identity.service';
import { type Audience } from '../turn/audience';
import { type Principal } from '../turn/principal';
import { type IdempotencyKey } from './idempotency/idempotency-key';

/** A message to Vi, with the proof of who sends it. */
export interface TurnRequest {
  readonly principal: Principal;
  readonly claim: SubjectClaim;
  readonly message: string;
  readonly conversationId: string | undefined;
  readonly audience: Audience;
  /** Whether the caller reads the answer as it grows. */
  readonly stream: boolean;
  /** Undefined: asked again, it is answered again. */
  readonly idempotency: IdempotencyKey | undefined;
}
