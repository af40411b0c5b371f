import { createHash } from 'node:crypto';
import { DomainError } from '../../common/domain-error';

/** The two ways to ask; a key counts for each by itself. */
export type ChatRoute = 'chat' | 'stream';

/** What a caller names a request by, so that sending it again does not do it again. */
export interface IdempotencyKey {
  readonly route: ChatRoute;
  readonly key: string;
  /** Of what was asked: the same key with something else is a mistake of the caller's. */
  readonly requestSha256: Buffer;
}

const KEY = /^[\x21-\x7e]{1,255}$/;

/** Throws `invalid-idempotency-key` unless the key is 1 to 255 visible ASCII characters. */
export function idempotencyKey(route: ChatRoute, key: string, asked: object): IdempotencyKey {
  if (!KEY.test(key)) throw new DomainError('invalid-idempotency-key');
  return { route, key, requestSha256: createHash('sha256').update(JSON.stringify(asked)).digest() };
}
