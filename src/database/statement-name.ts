import { createHash } from 'node:crypto';

/** Statements beyond this many are not named: each name takes memory on every connection, here and at the server. */
const MAX_NAMES = 200;

/**
 * Names statements by their text, so that PostgreSQL parses and plans each once a connection rather than at
 * every call, which is half of what a turn costs it. The hand-written statements are few and always the same. The
 * name is a hash: one name never means two texts, whoever else a pooler lets onto the connection.
 */
export function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    // pg treats an empty name as none.
    if (names.size >= MAX_NAMES) return '';
    const name = `vi_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
    names.set(sql, name);
    return name;
  };
}

/** Whether a transaction pooler stands in between that knows nothing of names; said as `?pgbouncer=true`, as Prisma has it. */
export function keepsNames(url: string): boolean {
  return new URL(url).searchParams.get('pgbouncer') !== 'true';
}
