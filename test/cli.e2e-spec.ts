import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserTokenService } from '../src/auth/user-token.service';
import { loadConfig } from '../src/config/load-config';
import { startProgram } from './support/child-process';
import { createEmptyDatabase, createTestDatabase, query, type TestDatabase } from './support/database';

const ANA = '550e8400-e29b-41d4-a716-446655440000';
const BEN = '6ba7b810-9dad-41d1-80b4-00c04fd430c8';

describe('the operator CLI', () => {
  let database: TestDatabase;
  let dataDir: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'vi cli '));
  });
  afterAll(async () => {
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** One call, as an operator's shell makes it. */
  const vi = async (args: string[], env: NodeJS.ProcessEnv = {}) => {
    const program = startProgram('src/cli/main.ts', args, {
      DATABASE_URL: database.url,
      VI_DATA_DIR: dataDir,
      NODE_ENV: '',
      ...env,
    });
    return program.ended;
  };
  const done = async (...args: string[]): Promise<string> => {
    const { code, output, errors } = await vi(args);
    if (code !== 0) throw new Error(`vi ${args.join(' ')} ended with ${code}: ${errors}`);
    return output;
  };
  const audit = () =>
    query<{ action: string }>(
      database.url,
      `SELECT action, vi_user_id FROM audit_log WHERE actor = 'operator' ORDER BY audit_id`,
    );

  it('prints exactly what a shell can eval', async () => {
    const output = await done('env');
    const [url, token, ownerToken, ...rest] = output.split('\n');
    expect(rest).toEqual([]);
    expect(url).toBe(`export DATABASE_URL="${database.url}"`);
    expect(token).toMatch(/^export TOKEN="vi_sk_[0-9a-f_]+"$/);
    expect(ownerToken).toMatch(/^export OWNER_TOKEN="[\w.-]+"$/);
  }, 60_000);

  it('refuses env in production, where there is no development client', async () => {
    const { code, output, errors } = await vi(['env'], {
      NODE_ENV: 'production',
      VI_TOKEN_KEYS: `a:${'A'.repeat(43)}`,
      LLM_PROVIDER: 'offline',
    });
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain('env is for development');
  }, 60_000);

  it('mints a token that the server takes, for as long as it was told', async () => {
    const token = await done('token', 'mint', ANA.toUpperCase(), '--hours', '2');
    const { auth } = loadConfig({ VI_DATA_DIR: dataDir }, dataDir);
    await expect(new UserTokenService(auth).verify(token)).resolves.toMatchObject({
      kind: 'user',
      viUserId: ANA,
    });
    const { iat, exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(exp - iat).toBe(7_200);
    expect(await audit()).toContainEqual({ action: 'token.minted', vi_user_id: ANA });
  }, 60_000);

  it('makes a client, rotates its key and revokes the old one', async () => {
    const first = await done('client', 'create', 'bot', '--providers', 'guest,discord', '--scopes', 'chat');
    expect(first).toMatch(/^vi_sk_/);
    const second = await done('client', 'rotate', 'bot');
    const third = await vi(['client', 'rotate', 'bot']);
    expect([third.code, third.output]).toEqual([1, '']);
    expect(third.errors).toContain('two live keys');
    expect(await done('client', 'revoke', 'bot', '--key', first)).toBe('revoked: 1');
    const clients: Record<string, unknown>[] = JSON.parse(await done('client', 'list', '--json'));
    expect(clients.find((client) => client['client_id'] === 'bot')).toEqual({
      client_id: 'bot',
      providers: ['guest', 'discord'],
      default_provider: 'guest',
      scopes: ['chat'],
      live_key_ids: [second.split('_')[2]],
    });
    const stored = await query(database.url, `SELECT secret_sha256 FROM api_keys WHERE client_id = 'bot'`);
    expect(JSON.stringify(stored)).not.toContain(first.split('_')[3]);
    expect((await audit()).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['client.created', 'client.key_added', 'client.key_revoked']),
    );
  }, 60_000);

  it('sets and shows a relationship; what is not given stays, and a lock decides', async () => {
    await done('relationship', 'set', BEN, '--type', 'owner', '--trust', '75', '--tone', 'warm');
    const guarded = await done('relationship', 'set', BEN, '--mode', 'guarded');
    expect(guarded).toMatch(/source .* guarded_clamp/);
    expect(guarded).toMatch(/voice_profile +owner_luxury +public_elegant/);
    await done('fact', 'lock', BEN, 'relationship_type', 'public');
    const { stored, decided } = JSON.parse(await done('relationship', 'show', BEN, '--json'));
    expect(stored).toEqual({
      relationship_type: 'owner',
      trust_level: 75,
      tone_preference: 'warm',
      voice_profile: 'owner_luxury',
      interaction_mode: 'guarded',
    });
    expect(decided).toMatchObject({ relationship_type: 'public', tone_preference: 'neutral' });
  }, 90_000);

  it('writes, lists and takes back facts', async () => {
    expect(await done('fact', 'set', ANA, 'name', 'Ana')).toBe('name  explicit  {"value":"Ana"}');
    await done('fact', 'set', ANA, 'quiet', '{"rule":"never_mention","topic":"work"}', '--json');
    await done('fact', 'lock', ANA, 'name', 'Anna');
    const overruled = await vi(['fact', 'set', ANA, 'name', 'A\u202e', '--authority', 'inferred']);
    expect(overruled.errors).toContain('the locked fact of this key is believed instead');
    // What would turn the terminal's text around is shown, not obeyed.
    expect(overruled.output).toContain('A\\u202e');
    const facts: { believed: boolean }[] = JSON.parse(await done('fact', 'list', ANA, '--json'));
    expect(facts).toHaveLength(4);
    expect(facts.filter((fact) => fact.believed)).toMatchObject([
      { fact_key: 'name', authority: 'locked', value: { value: 'Anna' } },
      { fact_key: 'quiet', fact_type: 'rule', value: { rule: 'never_mention', topic: 'work' } },
    ]);
    expect(await done('fact', 'retract', ANA, 'name')).toBe('retracted: 3');
    expect(await vi(['fact', 'retract', ANA, 'name'])).toMatchObject({ code: 1, output: '' });
  }, 90_000);

  it('shows a person by id and by account', async () => {
    await query(
      database.url,
      `INSERT INTO user_identity_map (vi_user_id, provider, provider_user_id) VALUES ('${BEN}', 'discord', 'a:b')`,
    );
    const shown = JSON.parse(await done('user', 'show', 'discord:a:b', '--json'));
    expect(shown).toMatchObject({
      vi_user_id: BEN,
      identities: [{ provider: 'discord', provider_user_id: 'a:b' }],
      turns: 0,
      conversations: 0,
    });
    const unknown = await Promise.all([
      vi(['user', 'show', 'discord:nobody']),
      vi(['user', 'show', BEN.replace('6', '7')]),
    ]);
    expect(unknown.map(({ code }) => code)).toEqual([1, 1]);
  }, 60_000);

  it('calls wrong usage by its name and touches nothing', async () => {
    const wrong: [string[], string][] = [
      [['token', 'mint', 'nobody'], 'UUID'],
      [['client', 'create', 'x', '--providers', 'myspace'], 'configured providers'],
      [['relationship', 'set', ANA], 'Say what to set'],
      [['relationship', 'set', ANA, '--trust', '101'], 'from 0 to 100'],
      [['fact', 'set', ANA, 'a key', 'x'], 'visible characters'],
      [['fact', 'set', ANA, 'k', 'x', '--authority', 'locked'], 'explicit, inferred, ephemeral'],
    ];
    const noDatabase = { DATABASE_URL: 'postgres://127.0.0.1:1/none' };
    const answers = await Promise.all(wrong.map(([args]) => vi(args, noDatabase)));
    expect(answers.map(({ code, output }) => [code, output])).toEqual(wrong.map(() => [2, '']));
    for (const [index, [, why]] of wrong.entries()) expect(answers[index]?.errors).toContain(why);
  }, 60_000);

  it('says what is wrong with the database', async () => {
    const empty = await createEmptyDatabase();
    try {
      const [pending, away, noUrl] = await Promise.all([
        vi(['fact', 'list', ANA], { DATABASE_URL: empty.url }),
        vi(['fact', 'list', ANA], { DATABASE_URL: 'postgres://127.0.0.1:1/none' }),
        vi(['fact', 'list', ANA], { DATABASE_URL: 'nonsense' }),
      ]);
      expect([pending.code, away.code, noUrl.code]).toEqual([1, 1, 2]);
      expect(pending.errors).toContain('npm run migrate:up');
      expect(away.errors).toContain('Cannot connect to the database');
      expect(noUrl.errors).toContain('DATABASE_URL must be a URL');
    } finally {
      await empty.drop();
    }
  }, 60_000);
});
