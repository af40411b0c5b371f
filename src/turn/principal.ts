export const SCOPES = ['chat', 'identity', 'identity.link', 'metrics'] as const;
/** What a service client may do; each key carries some of them. */
export type Scope = (typeof SCOPES)[number];

/** A person who holds a token of their own. */
export interface UserPrincipal {
  readonly kind: 'user';
  readonly viUserId: string;
  /** When the token was issued: what takes something away wants a fresh one. */
  readonly issuedAt: Date;
}

/** A bot or a backend that speaks for the people of its providers. */
export interface ClientPrincipal {
  readonly kind: 'client';
  readonly clientId: string;
  readonly providers: readonly string[];
  readonly defaultProvider: string;
  readonly scopes: readonly Scope[];
}

/** Who is calling, proved by a credential; who is spoken for is decided from it, never beside it. */
export type Principal = UserPrincipal | ClientPrincipal;

/** The actor as records and audit rows name it: no key, no token. */
export function actorOf(principal: Principal): string {
  return principal.kind === 'user' ? `user:${principal.viUserId}` : `client:${principal.clientId}`;
}
