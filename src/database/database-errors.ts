/**
 * What a failed query means, read from codes alone: messages of the database quote values, so nothing here
 * hands them on. Understands Prisma over adapter-pg (model calls and raw queries wrap the same failure
 * differently) and plain pg.
 */

/** What adapter-pg knows about a failure; Prisma carries it in `meta` of its own errors. */
interface AdapterFailure {
  kind?: unknown;
  originalCode?: unknown;
}

const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * Connection lost, going away, too many connections, out of resources, read-only standby, bad credentials;
 * two transactions in each other's way, of which the loser may run again; and a table or a column that is not
 * there, which is a migration that was undone or not yet applied; a prepared statement that the server no longer
 * has, has already, or planned before a migration: the connection is given up, and the next one knows better.
 */
const UNAVAILABLE_STATES =
  /^(08|28|53|58)|^(57P0[1-5]|57014|3D000|25006|40001|40P01|55P03|42P01|42703|26000|42P05|0A000)$/;
const UNAVAILABLE_KINDS = new Set<unknown>([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
]);
/** P10xx: cannot connect. P2024: pool exhausted. P2028: a transaction could not start or ran out of time.
 * P2034: a conflict between transactions. */
const UNAVAILABLE_PRISMA = /^(P10\d\d|P2024|P2028|P2034)$/;
/** pg gives these no code, and adapter-pg passes them on as they are. The texts are pg's own, never a value. */
const UNAVAILABLE_MESSAGES = new Set([
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Connection terminated',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'Cannot use a pool after calling end on the pool',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Query read timeout',
  'The database is silent',
]);
const SOCKET_CODES = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_)/;

/** PostgreSQL's code of the failure, or undefined when the failure did not come from a statement. */
export function sqlStateOf(error: unknown): string | undefined {
  const original = adapterFailure(error)?.originalCode ?? codeOf(error);
  return typeof original === 'string' && SQLSTATE.test(original) && !isPrismaCode(original)
    ? original
    : undefined;
}

/** The database cannot be used now; the same request may succeed later. What HTTP calls 503. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const state = sqlStateOf(error);
  if (state !== undefined) return UNAVAILABLE_STATES.test(state);
  const failure = adapterFailure(error);
  if (failure) return UNAVAILABLE_KINDS.has(failure.kind);
  const code = codeOf(error);
  if (code !== undefined) return UNAVAILABLE_PRISMA.test(code) || SOCKET_CODES.test(code);
  return error instanceof Error && UNAVAILABLE_MESSAGES.has(error.message);
}

function adapterFailure(error: unknown): AdapterFailure | undefined {
  const { meta, name, cause } = (error ?? {}) as { meta?: unknown; name?: unknown; cause?: unknown };
  if (name === 'DriverAdapterError') return cause as AdapterFailure;
  const wrapped = (meta as { driverAdapterError?: { cause?: AdapterFailure } } | undefined)
    ?.driverAdapterError;
  return wrapped?.cause;
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

function isPrismaCode(code: string): boolean {
  // P0001 (a RAISE in SQL) is PostgreSQL's own.
  return /^P[1-9]\d{3}$/.test(code);
}
