import { type Pool, type QueryResult, type QueryResultRow } from 'pg';

/** Sends a template as a statement with parameters: ``statement<Row>`SELECT ... ${value}` ``. */
export type StatementTag = <Row extends QueryResultRow>(
  strings: TemplateStringsArray,
  ...values: readonly unknown[]
) => Promise<QueryResult<Row>>;

/**
 * Statements for the path of every turn, over the pool that Prisma uses too; docs/adr/0006 has the figures. Each
 * template is one statement with one text, whose name PostgreSQL keeps its plan under, unless `named` is false.
 */
export function statementTag(pool: Pool, named: boolean): StatementTag {
  const statements = new WeakMap<TemplateStringsArray, { text: string; name?: string }>();
  let count = 0;
  const statementOf = (strings: TemplateStringsArray) => {
    const known = statements.get(strings);
    if (known) return known;
    const text = strings.reduce((before, part, i) => `${before}$${i}${part}`);
    const statement = named ? { text, name: `vi_turn_${count++}` } : { text };
    statements.set(strings, statement);
    return statement;
  };
  return (strings, ...values) => pool.query({ ...statementOf(strings), values: [...values] });
}
