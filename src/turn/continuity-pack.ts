import { type Authority, type Fact } from './fact';
import { type RelationshipContext } from './relationship';

/** A message of the working memory, oldest first. A clarification is Vi's own question back. */
export interface HistoryMessage {
  readonly role: 'user' | 'assistant';
  readonly content: string;
  readonly kind?: 'message' | 'clarification';
}

export type AuthorityTiers = Readonly<Record<Authority, number>>;

/** All that one turn knows of the person it speaks to: the only evidence the prompt and the Governor get. */
export interface ContinuityPack {
  readonly relationship: RelationshipContext;
  /** Current facts, highest authority first. */
  readonly facts: readonly Fact[];
  /** The working memory, oldest first, without the message of this turn. */
  readonly history: readonly HistoryMessage[];
  readonly lockedFacts: number;
  readonly factLedgerSize: number;
  readonly authorityTiers: AuthorityTiers;
  /** Size of the pack serialised as JSON, in bytes of UTF-8. */
  readonly sizeBytes: number;
}
