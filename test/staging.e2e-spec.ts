import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from './support/child-process';
import { createTestDatabase, query, type TestDatabase } from './support/database';

const OWNER = '550e8400-e29b-41d4-a716-446655440000';
const PASSED = [
  '✅ SMOKE TEST: Normal prompt via /v1/chat',
  '✅ SMOKE TEST: Ambiguous prompt detection',
  '✅ SMOKE TEST: Owner vs Public posture',
  '✅ SMOKE TEST: Stream endpoint happy path',
];

describe('the staging harness', () => {
  let database: TestDatabase;
  let dataDir: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'vi staging '));
  });
  afterAll(async () => {
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const environment = (): NodeJS.ProcessEnv => ({
    DATABASE_URL: '',
    TEST_DATABASE_URL: database.url,
    VI_DATA_DIR: dataDir,
    VI_BASE_URL: '',
    TOKEN: '',
    OWNER_TOKEN: '',
    NODE_ENV: '',
    OPENAI_API_KEY: '',
    OPENAI_BASE_URL: '',
    LOG_LEVEL: 'silent',
    // No server listens here, so the harness starts one of its own.
    PORT: '0',
  });
  const harness = (env: NodeJS.ProcessEnv = {}) =>
    startProgram('src/cli/staging.ts', [], { ...environment(), ...env }).ended;
  /** What a run could leave behind. */
  const stored = () =>
    query(
      database.url,
      `SELECT (SELECT count(*)::int FROM user_relationships) AS relationships,
              (SELECT count(*)::int FROM user_facts) AS facts,
              (SELECT count(*)::int FROM turn_records) AS turns,
              (SELECT count(*)::int FROM conversations) AS conversations,
              (SELECT count(*)::int FROM vi_users) AS people`,
    );

  it('passes all four on a server of its own, and leaves nothing behind', async () => {
    const { code, output } = await harness();
    expect(output.split('\n')).toEqual([...PASSED, '✅ All smoke tests passed (4/4)']);
    expect(code).toBe(0);
    expect(await stored()).toEqual([{ relationships: 0, facts: 0, turns: 0, conversations: 0, people: 0 }]);
  }, 120_000);

  it('fails where a part of Vi does not do what it must', async () => {
    const { code, output } = await harness({ DISABLE_AMBIGUITY_GATE: 'true' });
    const lines = output.split('\n');
    expect(lines.filter((line) => line.startsWith('✅'))).toEqual(PASSED.filter((_, index) => index !== 1));
    expect(lines[1]).toMatch(/^❌ SMOKE TEST: Ambiguous prompt detection: expected .+, came .+/);
    expect(lines.at(-1)).toBe('❌ Smoke tests failed (3/4)');
    expect(code).toBe(1);
  }, 120_000);

  it("keeps an owner's row as it was, on a server that runs already", async () => {
    const row = `SELECT * FROM user_relationships WHERE vi_user_id = '${OWNER}'`;
    await query(
      database.url,
      `INSERT INTO user_relationships (vi_user_id, relationship_type, voice_profile, trust_level)
       VALUES ('${OWNER}', 'owner', 'owner_luxury', 75)`,
    );
    const before = await query(database.url, row);
    const server = startProgram('src/main.ts', [], { ...environment(), DATABASE_URL: database.url });
    try {
      const port = /port (\d+)$/.exec(await server.nextLine())?.[1] ?? '';
      const { code, output, errors } = await harness({ VI_BASE_URL: `http://127.0.0.1:${port}/` });
      expect(errors).toContain('Found a server');
      expect(output.split('\n').at(-1)).toBe('✅ All smoke tests passed (4/4)');
      expect(code).toBe(0);
    } finally {
      server.process.kill('SIGTERM');
      await server.ended;
    }
    expect(await query(database.url, row)).toEqual(before);
  }, 120_000);

  it('tests no other server in place of one that was named, and nothing that is not Vi', async () => {
    const stranger = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const { port } = stranger.address() as AddressInfo;
    const notVi = await harness({ PORT: String(port) });
    stranger.close();
    await once(stranger, 'close');
    const away = await harness({ VI_BASE_URL: `http://127.0.0.1:${port}` });
    expect(away).toMatchObject({ code: 1, output: '' });
    expect(away.errors).toContain(`No server listens at http://127.0.0.1:${port}`);
    expect(notVi).toMatchObject({ code: 1, output: '' });
    expect(notVi.errors).toContain('is not Vi');
  }, 60_000);
});
