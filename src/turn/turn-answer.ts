import { type AmbiguityFinding } from './ambiguity';
import { type AuthorityTiers } from './continuity-pack';
import { type RelationshipContext } from './relationship';
import { type GovernorReport } from './violation';

export interface TokenUsage {
  readonly input_tokens: number;
  readonly output_tokens: number;
}

/** What a turn came to. */
export interface TurnAnswer {
  readonly recordId: string;
  readonly conversationId: string;
  readonly viUserId: string;
  readonly output: string;
  /** Set where the output is a question back. */
  readonly finding: AmbiguityFinding | null;
  readonly options: readonly string[];
  readonly relationship: RelationshipContext;
  readonly continuity: {
    readonly lockedFacts: number;
    readonly factLedgerSize: number;
    readonly authorityTiers: AuthorityTiers;
    readonly sizeBytes: number;
  };
  readonly governor: GovernorReport;
  /** The model that answered; `none` for a question back. */
  readonly model: string;
  readonly usage: TokenUsage | undefined;
}
