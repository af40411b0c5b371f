/**
 * Every error that a caller can meet: code -> HTTP status and title. Codes are stable; callers branch on
 * them, people read the title. docs/api.md says how they reach a caller.
 */
export const PROBLEMS = {
  'invalid-json': [400, 'The body is not valid JSON.'],
  'validation-failed': [400, 'A field of the request has a wrong value.'],
  'unknown-field': [400, 'The request has a field that this endpoint does not know.'],
  'malformed-text': [
    400,
    'The request has text that cannot be stored: NUL, broken Unicode or too deep nesting.',
  ],
  'invalid-idempotency-key': [400, 'Idempotency-Key must be 1 to 255 visible ASCII characters.'],
  'subject-required': [400, 'Say who speaks: give either userId or identity, not both.'],
  'unknown-provider': [400, 'This provider is not configured.'],
  'invalid-provider-user-id': [400, 'This is not an id that the provider gives out.'],
  'credential-required': [401, 'This request needs a valid credential.'],
  'invalid-credential': [401, 'The credential is not valid.'],
  'forbidden-subject': [403, 'This credential may not speak for that person.'],
  'forbidden-provider': [403, 'This credential does not own that provider.'],
  'missing-scope': [403, 'This credential lacks the scope for this.'],
  'proof-required': [403, 'Linking needs proof of both accounts.'],
  'fresh-token-required': [403, 'This needs a token that was issued within the last ten minutes.'],
  'forbidden-origin': [403, 'The development client answers local pages only.'],
  'not-found': [404, 'There is nothing here.'],
  'person-not-found': [404, 'There is no such person.'],
  'conversation-not-found': [404, 'There is no such conversation.'],
  'record-not-found': [404, 'There is no such record.'],
  'request-timeout': [408, 'The request did not arrive in time.'],
  'identity-already-linked': [409, 'That account belongs to someone else.'],
  'last-identity': [409, 'A person keeps at least one account.'],
  'idempotency-key-in-use': [409, 'The request with this Idempotency-Key is still being answered.'],
  'idempotency-key-reused': [422, 'This Idempotency-Key belongs to another request.'],
  'request-cancelled': [499, 'The client left before the answer.'],
  'body-too-large': [413, 'The body is too large.'],
  'unsupported-media-type': [415, 'Send uncompressed application/json in UTF-8.'],
  'internal-error': [500, 'Something failed inside Vi. Nothing was stored as complete.'],
  'model-refused': [502, 'The language model refused the request.'],
  'model-bad-response': [502, 'The language model answered with something that is no answer.'],
  'model-content-filtered': [502, 'The language model stopped its answer by its own filter.'],
  'model-unavailable': [503, 'The language model cannot be reached.'],
  'model-rate-limited': [503, 'The language model has too much to do.'],
  'database-unavailable': [503, 'The database cannot be reached. Nothing was lost; try again.'],
  'shutting-down': [503, 'Vi is shutting down. Try again.'],
  'model-timeout': [504, 'The language model did not answer in time.'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof PROBLEMS;
