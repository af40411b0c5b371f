/** Every way in which a model can fail us. */
export const MODEL_FAILURE_KINDS = [
  /** No connection could be made. */
  'refused',
  /** The connection broke before the answer was complete. */
  'interrupted',
  /** A limit of time passed. */
  'timeout',
  /** Our credentials are not accepted. */
  'unauthorized',
  'rate_limited',
  /** The server understood and declined the request: an unknown model, a prompt that is too long. */
  'rejected',
  /** The server says that it cannot answer now. */
  'unavailable',
  /** What arrived is not an answer in the Chat Completions format, or not a whole one. */
  'bad_response',
  'content_filter',
  /** The answer passed the limit of bytes. */
  'too_large',
  /** A well-formed answer that says nothing. */
  'empty',
] as const;

export type ModelFailureKind = (typeof MODEL_FAILURE_KINDS)[number];

/** The model gave no usable answer. The message holds no upstream text, so it may be logged. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';

  constructor(
    readonly kind: ModelFailureKind,
    /** How long the server asked us to stay away, if it did. */
    readonly retryAfterSeconds?: number,
  ) {
    super(`language model failed: ${kind}`);
  }
}
