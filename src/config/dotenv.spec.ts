import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDotenv } from './dotenv';

describe('loadDotenv', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'vi-dotenv-'))));
  afterEach(() => rmSync(root, { recursive: true }));

  const load = (lines: string, variables: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => {
    writeFileSync(join(root, '.env'), lines);
    loadDotenv(root, variables);
    return variables;
  };

  it("reads the runbook's own lines", () => {
    const block = [
      '# Database',
      'TEST_DATABASE_URL=postgres://user:pass@staging-db:5432/vi_staging',
      'DATABASE_URL=$TEST_DATABASE_URL',
      'STAGING_VALIDATION_MODE=true  # Enables detailed logging',
      'LOG_LEVEL=debug               # For staging diagnostics',
    ].join('\n');
    expect(load(block)).toEqual({
      TEST_DATABASE_URL: 'postgres://user:pass@staging-db:5432/vi_staging',
      DATABASE_URL: 'postgres://user:pass@staging-db:5432/vi_staging',
      STAGING_VALIDATION_MODE: 'true',
      LOG_LEVEL: 'debug',
    });
  });

  it('lets the environment win, in references too', () => {
    expect(load('A=file\nB=${A}!', { A: 'environment' })).toEqual({ A: 'environment', B: 'environment!' });
  });

  it('leaves a dollar sign that refers to nothing', () => {
    expect(load('DATABASE_URL=postgres://vi:pa$$word$1@db/vi')).toEqual({
      DATABASE_URL: 'postgres://vi:pa$$word$1@db/vi',
    });
  });

  it('needs no file', () => {
    const variables = {};
    loadDotenv(root, variables);
    expect(variables).toEqual({});
  });
});
