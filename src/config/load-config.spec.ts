import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_THRESHOLDS } from './gate-thresholds';
import { ConfigError, loadConfig } from './load-config';

const SECRET = 'A'.repeat(43);

describe('loadConfig', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'vi config '))));
  afterEach(() => rmSync(root, { recursive: true }));

  const problemsOf = (env: Record<string, string>): string => {
    try {
      loadConfig(env, root);
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      return (error as Error).message;
    }
    return '';
  };

  it('needs nothing in development', () => {
    const config = loadConfig({}, root);
    expect(config.server).toEqual({ production: false, host: '127.0.0.1', port: 3000 });
    expect(config.auth.developmentClient).toBe(true);
    expect(config.model.provider).toBe('offline');
    expect(config.databaseUrl).toBeUndefined();
    expect(config.dataDir).toBe(join(root, '.vi'));
    expect(config.warnings).toEqual([]);
  });

  it('keeps the secrets of a checkout, readable by its user only', () => {
    const first = loadConfig({}, root);
    const again = loadConfig({}, root);
    expect(again.auth.tokenKeys).toEqual(first.auth.tokenKeys);
    expect(again.log.userHashKey).toEqual(first.log.userHashKey);
    expect(statSync(join(root, '.vi/secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('treats empty variables as unset, as .env files write them', () => {
    const config = loadConfig({ PORT: '', OPENAI_API_KEY: '', DATABASE_URL: '' }, root);
    expect(config.server.port).toBe(3000);
    expect(config.model.provider).toBe('offline');
  });

  it('uses a model as soon as a key or a base URL is there', () => {
    expect(loadConfig({ OPENAI_API_KEY: 'k' }, root).model.provider).toBe('openai');
    expect(loadConfig({ OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' }, root).model.provider).toBe('openai');
    expect(loadConfig({ OPENAI_API_KEY: 'k', LLM_PROVIDER: 'offline' }, root).model.provider).toBe('offline');
  });

  it('lists every problem at once and no value', () => {
    const message = problemsOf({
      NODE_ENV: 'Production',
      PORT: 'eighty-eight',
      LOG_LEVEL: 'loudest',
      STAGING_VALIDATION_MODE: 'maybe',
      DATABASE_URL: 'mysql://hunter2@db',
      VI_PROVIDERS: 'Discord!',
      VI_GATE_THRESHOLDS: 'DANGLING_REFERENCE:2',
      GOVERNOR_MODE: 'ungoverned',
      GOVERNOR_JUDGE: 'jury',
      VI_TOKEN_KEYS: 'hunter2',
      VI_LOG_HASH_KEY: 'hunter2',
      LLM_PROVIDER: 'openai',
    });
    for (const name of [
      'NODE_ENV',
      'PORT',
      'LOG_LEVEL',
      'STAGING_VALIDATION_MODE',
      'DATABASE_URL',
      'VI_PROVIDERS',
      'VI_GATE_THRESHOLDS',
      'GOVERNOR_MODE',
      'GOVERNOR_JUDGE',
      'VI_TOKEN_KEYS',
      'VI_LOG_HASH_KEY',
      'LLM_PROVIDER',
    ]) {
      expect(message).toContain(name);
    }
    expect(message).not.toMatch(/hunter2|eighty-eight|loudest|maybe|Discord!|ungoverned|jury/);
  });

  it('refuses to run in production with what a checkout made up, or without a model', () => {
    const message = problemsOf({ NODE_ENV: 'production' });
    expect(message).toContain('VI_TOKEN_KEYS');
    expect(message).toContain('no model is configured');
    expect(() => statSync(join(root, '.vi'))).toThrow();
  });

  it('starts in production with its own keys, open to the network and without the development client', () => {
    const config = loadConfig(
      { NODE_ENV: 'production', VI_TOKEN_KEYS: `b:${SECRET},a:${SECRET}`, LLM_PROVIDER: 'offline' },
      root,
    );
    expect(config.server).toEqual({ production: true, host: '0.0.0.0', port: 3000 });
    expect(config.auth.developmentClient).toBe(false);
    expect(config.auth.tokenKeys.map((key) => key.kid)).toEqual(['b', 'a']);
  });

  it.each([
    'DISABLE_AMBIGUITY_GATE',
    'DISABLE_RELATIONSHIP_MODEL',
    'DISABLE_IDENTITY_SPINE',
    'ALLOW_MISSING_CONTINUITY_PACK',
  ])('warns of %s, and refuses it in production unless told', (name) => {
    const production = { NODE_ENV: 'production', VI_TOKEN_KEYS: `a:${SECRET}`, LLM_PROVIDER: 'offline' };
    expect(loadConfig({ [name]: 'true' }, root).warnings.join()).toContain(name);
    expect(problemsOf({ ...production, [name]: 'true' })).toContain(name);
    expect(
      loadConfig({ ...production, [name]: 'true', VI_ALLOW_UNSAFE_FLAGS: 'true' }, root).warnings,
    ).toHaveLength(1);
  });

  it('switches the development client off when others can reach the port', () => {
    const config = loadConfig({ HOST: '0.0.0.0' }, root);
    expect(config.auth.developmentClient).toBe(false);
    expect(config.warnings.join()).toContain('HOST');
  });

  it('reads a threshold for each reason, and keeps the others', () => {
    const { thresholds } = loadConfig(
      { VI_GATE_THRESHOLDS: 'DANGLING_REFERENCE:0.9, MALFORMED_QUERY:1' },
      root,
    ).ambiguity;
    expect(thresholds).toEqual({ ...DEFAULT_THRESHOLDS, DANGLING_REFERENCE: 0.9, MALFORMED_QUERY: 1 });
    expect(problemsOf({ VI_GATE_THRESHOLDS: 'SOMETHING_ELSE:0.5' })).toContain('VI_GATE_THRESHOLDS');
  });

  it('releases clean text at once unless the operator wants whole replies', () => {
    expect(loadConfig({}, root).governor.mode).toBe('governed');
    expect(loadConfig({ GOVERNOR_MODE: 'buffered' }, root).governor.mode).toBe('buffered');
  });

  it('asks for a second opinion only when told, and only a model', () => {
    expect(loadConfig({}, root).governor.judge).toBe('off');
    expect(loadConfig({ GOVERNOR_JUDGE: 'llm', OPENAI_API_KEY: 'k' }, root).governor.judge).toBe('llm');
    expect(problemsOf({ GOVERNOR_JUDGE: 'llm' })).toContain('GOVERNOR_JUDGE');
  });

  it('reads providers with their presets', () => {
    const { providers } = loadConfig(
      { VI_PROVIDERS: 'discord:snowflake, sovereign:uuid,guest' },
      root,
    ).identity;
    expect([...providers.keys()]).toEqual(['discord', 'sovereign', 'guest']);
    expect(providers.get('discord')?.test('discord_12345')).toBe(false);
    expect(providers.get('discord')?.test('80351110224678912')).toBe(true);
    expect(providers.get('guest')?.test('discord_12345')).toBe(true);
    expect(providers.get('guest')?.test('two words')).toBe(false);
    expect(providers.get('guest')?.test('invisible\u200b')).toBe(false);
  });
});
