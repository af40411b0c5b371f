import { keepsNames, statementNames } from './statement-name';

describe('statementNames', () => {
  it('gives each text a name of its own, the same each time', () => {
    const nameOf = statementNames();
    const one = nameOf({ sql: 'SELECT 1' });
    expect(one).toMatch(/^vi_[0-9a-f]{24}$/);
    expect(nameOf({ sql: 'SELECT 2' })).not.toBe(one);
    expect(nameOf({ sql: 'SELECT 1' })).toBe(one);
  });

  it('stops naming where texts never end', () => {
    const nameOf = statementNames();
    const names = Array.from({ length: 300 }, (_, i) => nameOf({ sql: `SELECT ${i}` }));
    expect(new Set(names.filter((name) => name !== '')).size).toBe(200);
    expect(names.at(-1)).toBe('');
    expect(nameOf({ sql: 'SELECT 0' })).toBe(names[0]);
  });
});

describe('keepsNames', () => {
  it('is told of a pooler by the connection string', () => {
    expect(keepsNames('postgres://a@b/c')).toBe(true);
    expect(keepsNames('postgres://a@b/c?pgbouncer=true')).toBe(false);
  });
});
