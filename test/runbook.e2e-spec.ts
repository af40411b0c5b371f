import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Pool } from 'pg';
import { projectRoot } from '../src/database/project-root';
import { createTestDatabase, type TestDatabase } from './support/database';
import { eventually } from './support/eventually';
import { type Parsed } from './support/http';
import { ScriptedModel } from './support/scripted-model';
import { text } from './support/scripted-model-script';
import { ServerProcess } from './support/server-process';

const OWNER = '550e8400-e29b-41d4-a716-446655440000';
const RELEASE = [
  '0035_create_user_facts',
  '0036_create_user_relationships',
  '0037_fix_identity_map_primary_key',
];

jest.setTimeout(60_000);

const run = promisify(execFile);
let database: TestDatabase;
let model: ScriptedModel;
let server: ServerProcess;
let psql: Pool;
let TOKEN: string;
let OWNER_TOKEN: string;

beforeAll(async () => {
  [database, model] = await Promise.all([createTestDatabase(), ScriptedModel.start()]);
  server = await ServerProcess.start({
    DATABASE_URL: database.url,
    OPENAI_BASE_URL: model.baseUrl,
    STAGING_VALIDATION_MODE: 'true',
    LOG_LEVEL: 'debug',
  });
  TOKEN = await server.exported('TOKEN');
  OWNER_TOKEN = await server.exported('OWNER_TOKEN');
  psql = new Pool({ connectionString: database.url, max: 1 });
});
afterAll(async () => {
  await server.stop();
  await model.stop();
  await psql.end();
  await database.drop();
});

/** `npm run <script>` on the database of this test. */
async function command(program: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(
    process.execPath,
    ['-r', '@swc-node/register', join(projectRoot, 'src/cli', program), ...args],
    {
      cwd: projectRoot,
      env: {
        ...process.env,
        DATABASE_URL: database.url,
        VI_BASE_URL: server.url,
        VI_DATA_DIR: join(server.root, '.vi'),
        TOKEN,
        OWNER_TOKEN,
      },
    },
  );
  return stdout;
}

/** A curl of the runbook. */
async function curl(path: string, body?: object, token?: string): Promise<Parsed> {
  const response = await fetch(server.url + path, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: {
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
  });
  expect(response.status).toBe(200);
  return response.json();
}

/** The newest line of the log with that message. */
const logged = (message: string, matches: (line: Record<string, Parsed>) => boolean = () => true) =>
  eventually(`a log line ${message}`, () =>
    server.log.findLast((line) => line.msg === message && matches(line)),
  );

async function columnsOf(table: string): Promise<string[]> {
  const { rows } = await psql.query<{ column_name: string }>(
    `SELECT column_name FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  return rows.map((row) => row.column_name);
}

/** The runbook from top to bottom; `round` tells the run before a rollback from the one after. */
function theRunbook(round: string): void {
  describe('step 1: the migrations', () => {
    it('are all shown as applied by migrate:status', async () => {
      const lines = (await command('migrate.ts', 'status')).trim().split('\n');
      for (const id of RELEASE) expect(lines).toContainEqual(expect.stringMatching(`^${id}\\s+applied$`));
      expect(lines.join()).not.toContain('pending');
    });

    it('have made user_identity_map with its key and its index', async () => {
      const { rows: keys } = await psql.query(
        `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint
         WHERE conrelid = 'user_identity_map'::regclass AND contype = 'p'`,
      );
      expect(keys).toEqual([{ definition: 'PRIMARY KEY (provider, provider_user_id)' }]);
      const { rows: indexes } = await psql.query<{ indexdef: string }>(
        `SELECT indexdef FROM pg_indexes WHERE tablename = 'user_identity_map'`,
      );
      expect(indexes.map(({ indexdef }) => indexdef).join()).toMatch(/USING btree \(vi_user_id\)/);
      expect(await columnsOf('user_identity_map')).toEqual([
        'vi_user_id',
        'provider',
        'provider_user_id',
        'metadata',
        'created_at',
        'updated_at',
      ]);
    });

    it('have made user_relationships and user_facts', async () => {
      expect(await columnsOf('user_relationships')).toEqual(
        expect.arrayContaining(['relationship_type', 'trust_level', 'voice_profile']),
      );
      expect(await columnsOf('user_facts')).toEqual(
        expect.arrayContaining(['authority', 'scope', 'expires_at']),
      );
    });

    it('can be read in applied_migrations, the newest first', async () => {
      const { rows } = await psql.query<{ id: string; applied_at: Date }>(
        'SELECT * FROM applied_migrations ORDER BY applied_at DESC LIMIT 5;',
      );
      expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'applied_at']);
      const ids = rows.map(({ id }) => id);
      expect(ids).toContain('0037_fix_identity_map_primary_key');
      const times = rows.map(({ applied_at }) => applied_at.getTime());
      expect(times).toEqual([...times].sort((a, b) => b - a));
    });
  });

  describe('step 4: the core features', () => {
    it('A: an ambiguous prompt is asked back', async () => {
      model.reset();
      const answer = await curl('/v1/chat', { message: 'so what not', userId: `test-user-${round}` }, TOKEN);
      expect(answer).toMatchObject({
        output: expect.stringMatching(/^Could you clarify what you mean\?/),
        ambiguity_detected: true,
        reason: 'MALFORMED_QUERY',
      });
      expect(model.requests).toEqual([]);
    });

    it('B: the owner is spoken to as the owner', async () => {
      await psql.query(`
        INSERT INTO user_relationships (vi_user_id, relationship_type, voice_profile)
        VALUES ('550e8400-e29b-41d4-a716-446655440000', 'owner', 'owner_luxury')
        ON CONFLICT DO NOTHING;
      `);
      const answer = await curl('/v1/chat', { message: 'status report', userId: OWNER }, OWNER_TOKEN);
      expect(answer.relationship).toMatchObject({
        relationship_type: 'owner',
        voice_profile: 'owner_luxury',
        source: 'database',
      });
    });

    it('C: Discord and Sovereign are one person', async () => {
      const discord = { provider: 'discord', provider_user_id: 'discord_12345' };
      const sovereign = { provider: 'sovereign', provider_user_id: 'sov_67890' };
      const { vi_user_id } = await curl('/v1/identity/resolve', discord);
      await curl('/v1/identity/link', { vi_user_id, ...sovereign });
      expect(await curl(`/v1/identity/providers/${vi_user_id}`)).toEqual([discord, sovereign]);
      expect(await curl('/v1/identity/resolve', sovereign)).toEqual({ vi_user_id, created: false });
    });

    it('D: the stream begins with the events of the runbook, in their order', async () => {
      const stream = await server.openStream({
        body: { message: 'hello', userId: `test-user-d${round}` },
        token: TOKEN,
      });
      const types = (await stream.all()).map(({ event }) => event);
      expect(types.slice(0, 5)).toEqual([
        'pipeline.start',
        'pipeline.relationship_context',
        'pipeline.continuity_pack',
        'pipeline.ambiguity_check',
        'generation.token',
      ]);
      expect(types.at(-1)).toBe('pipeline.complete');
    });
  });

  it('health: the release’s migrations', async () => {
    const { status, migrations } = await curl('/health');
    expect(status).toBe('ok');
    expect((migrations as string[]).slice(0, 3)).toEqual(['0035', '0036', '0037']);
  });
}

describe('the runbook', () => {
  theRunbook('1');
});

describe('telemetry in staging mode', () => {
  it('1: tells the relationship that was resolved', async () => {
    const line = await logged(
      '[RelationshipResolver] Resolving relationship',
      (l) => l.source === 'database',
    );
    expect(line).toMatchObject({
      userId: expect.stringMatching(/^user_[0-9a-f]{8,}$/),
      source: 'database',
      relationship_type: 'owner',
      voice_profile: 'owner_luxury',
      trust_level: 0,
    });
  });

  it('2: tells what was ambiguous, by its length and not by its words', async () => {
    const line = await logged('[AmbiguityGate] Ambiguity detected');
    expect(line).toMatchObject({
      event: 'ambiguity_detected',
      reason: 'MALFORMED_QUERY',
      input: { characters: 'so what not'.length },
      confidence: expect.any(Number),
    });
  });

  it('3: tells of a draft that the Governor stopped', async () => {
    model.next(text('My darling, I love you so much.'), text('Rivers run to the sea.'));
    await curl('/v1/chat', { message: 'Tell me something about rivers.', userId: 'governed' }, TOKEN);
    expect(await logged('[Governor] Violation detected, regenerating')).toMatchObject({
      violation_type: 'posture',
      attempt: '1/5',
      duration_ms: expect.any(Number),
    });
  });

  it('4: tells what the ContinuityPack holds, in numbers', async () => {
    for (const authority of ['locked', 'explicit', 'inferred']) {
      await psql.query(
        `INSERT INTO user_facts (vi_user_id, fact_key, authority, value) VALUES ($1, $2, $3, '{"value": "Ana"}')`,
        [OWNER, `key_${authority}`, authority],
      );
    }
    await curl('/v1/chat', { message: 'status report', userId: OWNER }, OWNER_TOKEN);
    expect(await logged('[Pipeline] ContinuityPack built', (l) => l.fact_ledger_size === 3)).toMatchObject({
      locked_facts: 1,
      fact_ledger_size: 3,
      relationship_context: { type: 'owner', trust_level: 0 },
      authority_tiers: { locked: 1, explicit: 1, inferred: 1, ephemeral: 0 },
    });
  });

  it('stands in logs/vi-staging.log line for line as on standard output', async () => {
    const lines = server.stdout.split('\n').filter((line) => line.startsWith('{'));
    expect(lines.length).toBeGreaterThan(10);
    const file = await eventually('the file to have the last line', () => {
      const content = server.readStagingFile();
      return content.includes(lines.at(-1) ?? '') && content;
    });
    expect(file.split('\n').filter(Boolean).slice(0, lines.length)).toEqual(lines);
  });

  it('is found by the log commands of the runbook', async () => {
    const grep = async (...args: readonly string[]) =>
      (
        await run('grep', [...args, server.stagingFile]).catch((error: Parsed) => ({
          stdout: error.stdout as string,
        }))
      ).stdout
        .split('\n')
        .filter(Boolean);
    expect(await grep('-i', 'error\\|fail\\|exception')).toEqual([]);
    const telemetry = (await grep('RelationshipResolver\\|AmbiguityGate\\|Governor')).join('\n');
    for (const component of ['RelationshipResolver', 'AmbiguityGate', 'Governor'])
      expect(telemetry).toContain(component);
    const asked = server.log.filter(({ msg }) => msg === '[AmbiguityGate] Ambiguity detected').length;
    expect(await grep('ambiguity_detected')).toHaveLength(asked);
  });
});

describe('rollback, option A', () => {
  it('takes 0037 away with psql and applies it again with migrate:up', async () => {
    const { rows } = await psql.query<{ id: string }>('SELECT * FROM applied_migrations ORDER BY id DESC;');
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(RELEASE));
    await psql.query(`
      DELETE FROM applied_migrations WHERE id = '0037_fix_identity_map_primary_key';

      -- Restore old schema (if backup exists)
      -- OR drop user_identity_map and let 017_user_identity_map.sql recreate it
      DROP TABLE IF EXISTS user_identity_map CASCADE;
      -- Re-run migrations up to 0036
    `);
    expect((await curl('/health')).migrations).not.toContain('0037');
    expect(await command('migrate.ts', 'status')).toMatch(/0037_fix_identity_map_primary_key\s+pending/);
    expect(await command('migrate.ts', 'up')).toMatch(/0037_fix_identity_map_primary_key\s+applied/);
    expect(await command('migrate.ts', 'up')).toBe('Nothing to apply.\n');
  });

  describe('leaves a system on which the runbook works again, without a restart:', () => {
    theRunbook('2');
  });
});

describe('success criterion', () => {
  it('1: all 4 smoke tests pass', async () => {
    expect(await command('staging.ts')).toContain('All smoke tests passed (4/4)');
  });

  it('2: migrations 0035, 0036, 0037 are all applied', async () => {
    const { rows } = await psql.query<{ id: string }>('SELECT id FROM applied_migrations');
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(RELEASE));
  });

  it('3: a normal prompt returns a response and ContinuityPack telemetry', async () => {
    const built = () => server.log.filter(({ msg }) => msg === '[Pipeline] ContinuityPack built').length;
    const before = built();
    const { output, ambiguity_detected } = await curl(
      '/v1/chat',
      { message: 'hello', userId: 'criterion-3' },
      TOKEN,
    );
    expect([output, ambiguity_detected]).toEqual([expect.stringMatching(/\w/), false]);
    await eventually('the telemetry', () => built() > before);
  });

  it('4: an ambiguous prompt is cut short, with an ambiguity_detected event', async () => {
    model.reset();
    const stream = await server.openStream({
      body: { message: 'so what not', userId: 'criterion-4' },
      token: TOKEN,
    });
    expect((await stream.all()).map(({ event }) => event)).toContain('ambiguity_detected');
    expect(model.requests).toEqual([]);
  });

  it.each([
    ['5: an owner prompt', 'owner_luxury', () => ({ message: 'status report' }), () => OWNER_TOKEN],
    [
      '6: a public prompt',
      'public_elegant',
      () => ({ message: 'status report', userId: 'criterion-6' }),
      () => TOKEN,
    ],
  ])('%s has voice_profile = %s in the log', async (_, voice, body, token) => {
    const turns = () => server.log.filter(({ msg }) => msg === '[Pipeline] Turn completed');
    const answer = await curl('/v1/chat', body(), token());
    const completed = await eventually('the line of this turn', () =>
      turns().find(({ record_id }) => record_id === answer.record_id),
    );
    await logged(
      '[RelationshipResolver] Resolving relationship',
      (line) => line.userId === completed.userId && line.voice_profile === voice,
    );
  });

  it('7: Discord and Sovereign resolve to the same vi_user_id', async () => {
    const of = async (provider: string, provider_user_id: string) =>
      (await curl('/v1/identity/resolve', { provider, provider_user_id })).vi_user_id as string;
    expect(await of('sovereign', 'sov_67890')).toBe(await of('discord', 'discord_12345'));
  });

  it('9: there is nothing of a person in the log', () => {
    const log = server.log.map((line) => JSON.stringify(line)).join('\n') + server.readStagingFile();
    for (const word of [
      'so what not',
      'status report',
      'test-user',
      'discord_12345',
      'sov_67890',
      OWNER,
      'Ana',
      TOKEN,
    ])
      expect(log).not.toContain(word);
  });

  it('10: the rollback procedure has been confirmed to work', async () => {
    expect(await command('migrate.ts', 'status')).not.toContain('pending');
    expect((await curl('/health')).status).toBe('ok');
  });
});
