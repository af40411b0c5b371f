import { type Pool, type QueryResult, type QueryResultRow } from 'pg';

/** Sends a template as a statement with parameters: ``statement<Row>`SELECT ... ${value}` ``. */
export type StatementTag = <Row extends QueryResultRow>(
  strings: TemplateStringsArray,
  ...values: readonly unknown[]
) => Promise<QueryResult<Row>>;

/**
 * Statements for the path of every turn, over the pool that Prisma uses too; docs/adr/0006 has the figures. Each
 * template is one statement with one text; `nameOf` gives the name under which PostgreSQL keeps its plan.
 */
export function statementTag(pool: Pool, nameOf?: (query: { readonly sql: string }) => string): StatementTag {
  const statements = new WeakMap<TemplateStringsArray, { text: string; name?: string }>();
  const statementOf = (strings: TemplateStringsArray) => {
    const known = statements.get(strings);
    if (known) return known;
    const text = strings.reduce((before, part, i) => `${before}$${i}${part}`);
    const statement = nameOf ? { text, name: nameOf({ sql: text }) } : { text };
    statements.set(strings, statement);
    return statement;
  };
  return (strings, ...values) => pool.query({ ...statementOf(strings), values: [...values] });
}
