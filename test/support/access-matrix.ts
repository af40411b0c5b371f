/** Who asks: security.md's matrix, a column each. */
export const ACTORS = ['anonymous', 'self', 'other', 'ownProvider', 'otherProvider'] as const;
export type Actor = (typeof ACTORS)[number];

/** Whom a request is about. */
export interface Target {
  readonly viUserId: string;
  readonly provider: string;
  readonly account: string;
  /** An account that nobody has, to be linked. */
  readonly newAccount: string;
  /** A second account of the person, to be unlinked. */
  readonly secondAccount: string;
  readonly recordId: string;
}

export interface AccessRow {
  /** As the OpenAPI document names it. */
  readonly route: `${'GET' | 'POST' | 'DELETE'} ${string}`;
  /** The status that each actor gets; `other` is a person and `otherProvider` a client with no right to the target. */
  readonly status: Readonly<Record<Actor, number>>;
  readonly body?: (target: Target) => object;
  readonly query?: (target: Target) => string;
}

const open = { anonymous: 200, self: 200, other: 200, ownProvider: 200, otherProvider: 200 };
const chat = { anonymous: 401, self: 200, other: 403, ownProvider: 200, otherProvider: 404 };
const read = { anonymous: 401, self: 200, other: 404, ownProvider: 200, otherProvider: 404 };
const chatBody = ({ viUserId }: Target) => ({ message: 'hello', userId: viUserId });

/** security.md's matrix for the routes that there are. A route without a row fails the test that reads this. */
export const ACCESS_MATRIX: readonly AccessRow[] = [
  { route: 'POST /v1/chat', status: chat, body: chatBody },
  { route: 'POST /v1/chat/stream', status: chat, body: chatBody },
  {
    route: 'POST /v1/ambiguity/check',
    // Speaks of a message and of nobody: whoever may call may ask.
    status: { anonymous: 401, self: 200, other: 200, ownProvider: 200, otherProvider: 200 },
    body: () => ({ message: 'hello' }),
  },
  { route: 'GET /v1/records/{record_id}', status: read },
  {
    route: 'POST /v1/identity/resolve',
    status: { anonymous: 401, self: 200, other: 404, ownProvider: 200, otherProvider: 403 },
    body: ({ provider, account }) => ({ provider, provider_user_id: account }),
  },
  {
    route: 'POST /v1/identity/link',
    // A person alone has proved one account only.
    status: { anonymous: 401, self: 403, other: 404, ownProvider: 200, otherProvider: 403 },
    body: ({ viUserId, provider, newAccount }) => ({
      vi_user_id: viUserId,
      provider,
      provider_user_id: newAccount,
    }),
  },
  {
    route: 'DELETE /v1/identity/link',
    status: { anonymous: 401, self: 204, other: 404, ownProvider: 204, otherProvider: 403 },
    body: ({ viUserId, provider, secondAccount }) => ({
      vi_user_id: viUserId,
      provider,
      provider_user_id: secondAccount,
    }),
  },
  { route: 'GET /v1/identity/providers/{vi_user_id}', status: read },
  {
    route: 'GET /v1/identity/audit',
    status: read,
    query: ({ viUserId }) => `vi_user_id=${viUserId}`,
  },
  { route: 'GET /health', status: open },
  { route: 'GET /health/live', status: open },
  { route: 'GET /health/ready', status: open },
  {
    route: 'GET /metrics',
    // None of these holds the scope `metrics`.
    status: { anonymous: 401, self: 403, other: 403, ownProvider: 403, otherProvider: 403 },
  },
];
