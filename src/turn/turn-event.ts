import { type AmbiguityFinding, type Clarification } from './ambiguity';
import { type ContinuityPack } from './continuity-pack';
import { type GovernorMode } from './governor-mode';
import { type RelationshipContext } from './relationship';
import { type TurnAnswer } from './turn-answer';
import { type ViolationType } from './violation';

/** What a stream of events begins with: which turn this is, and how its text will come. */
export interface TurnStart {
  readonly recordId: string;
  readonly conversationId: string;
  readonly viUserId: string;
  readonly mode: GovernorMode;
}

/**
 * Everything that happens in a turn, in order. The JSON answer is its fold, the event stream its encoding,
 * telemetry its observer. Durations are in milliseconds, by a monotonic clock. A turn that fails throws.
 */
export type TurnEvent =
  | ({ readonly type: 'pipeline.start' } & TurnStart)
  | {
      readonly type: 'pipeline.relationship_context';
      readonly relationship: RelationshipContext;
      readonly resolvedInMs: number;
    }
  | { readonly type: 'pipeline.continuity_pack'; readonly pack: ContinuityPack; readonly builtInMs: number }
  | {
      readonly type: 'pipeline.ambiguity_check';
      readonly finding: AmbiguityFinding | null;
      /** Of the person's message, in UTF-16 units. */
      readonly messageLength: number;
      readonly checkedInMs: number;
    }
  | {
      readonly type: 'ambiguity_detected';
      readonly finding: AmbiguityFinding;
      readonly clarification: Clarification;
    }
  | { readonly type: 'generation.token'; readonly text: string }
  | {
      readonly type: 'governor.violation';
      readonly violationType: ViolationType;
      readonly attempt: number;
      readonly maxAttempts: number;
      readonly regenerating: boolean;
      readonly durationMs: number;
    }
  | { readonly type: 'pipeline.complete'; readonly answer: TurnAnswer };
