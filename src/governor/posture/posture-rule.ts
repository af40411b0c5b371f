import { type InteractionMode, type VoiceProfile } from '../../turn/relationship';

export type PostureFamily =
  'intimacy' | 'dependency' | 'apology' | 'filler' | 'assistant_framing' | 'disclaimer' | 'familiarity';

/** One reviewed line of the posture table. */
export interface PostureRule {
  /** Goes into logs and records. */
  readonly id: string;
  readonly family: PostureFamily;
  /** Absent: holds for all. */
  readonly profiles?: readonly VoiceProfile[];
  readonly modes?: readonly InteractionMode[];
  /** Why Vi does not speak so. */
  readonly reason: string;
  /** See phrase/pattern.ts. */
  readonly patterns: readonly string[];
}
