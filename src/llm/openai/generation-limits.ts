/** What one generation may take. Times are milliseconds and include the one retry. */
export interface GenerationLimits {
  /** From the call to the first token of a streamed answer. */
  readonly firstTokenMs: number;
  /** From one token to the next, while somebody waits for it. */
  readonly betweenTokensMs: number;
  /** From the call to the end of the answer, streamed or not. */
  readonly totalMs: number;
  /** Bytes of the answer's body. A token of a stream costs about 300. */
  readonly maxBytes: number;
}

export const DEFAULT_GENERATION_LIMITS: GenerationLimits = {
  firstTokenMs: 15_000,
  betweenTokensMs: 15_000,
  totalMs: 60_000,
  maxBytes: 4_000_000,
};
