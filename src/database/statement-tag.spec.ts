import { type Pool } from 'pg';
import { statementNames } from './statement-name';
import { statementTag } from './statement-tag';

interface Sent {
  readonly text: string;
  readonly name?: string;
  readonly values: readonly unknown[];
}

describe('statementTag', () => {
  const sent: Sent[] = [];
  const pool = { query: (statement: Sent) => void sent.push(statement) } as unknown as Pool;
  beforeEach(() => void (sent.length = 0));

  it('sends values beside the text, never in it, and one template under one name', () => {
    const statement = statementTag(pool, statementNames());
    const find = (value: string) => void statement`SELECT ${value}::text, ${1}::int`;
    find(`'; DROP TABLE people`);
    find('other');
    void statement`SELECT 2`;
    expect(sent.map(({ text, values }) => [text, values])).toEqual([
      ['SELECT $1::text, $2::int', [`'; DROP TABLE people`, 1]],
      ['SELECT $1::text, $2::int', ['other', 1]],
      ['SELECT 2', []],
    ]);
    expect(sent[1]?.name).toBe(sent[0]?.name);
    expect(sent[2]?.name).not.toBe(sent[0]?.name);
  });

  it('gives no names where a pooler would not know them', () => {
    void statementTag(pool)`SELECT 1`;
    expect(sent).toEqual([{ text: 'SELECT 1', values: [] }]);
  });
});
