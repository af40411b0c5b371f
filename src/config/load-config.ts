import { createHmac } from 'node:crypto';
import { resolve } from 'node:path';
import { isLoopback } from '../common/loopback';
import { GOVERNOR_MODES } from '../turn/governor-mode';
import {
  type AuthConfig,
  type Config,
  type GovernorConfig,
  type LogConfig,
  type ModelConfig,
  type SafetySwitches,
} from './config';
import { Environment } from './environment';
import { type LocalSecrets, localSecrets } from './local-secrets';
import { DEFAULT_THRESHOLDS, parseThresholds } from './gate-thresholds';
import { DEFAULT_PROVIDERS, parseProviders } from './providers';

/** A start-up that cannot go on. Names variables, never their values. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`Vi cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const ENVIRONMENTS = ['development', 'test', 'production'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const SWITCHES = {
  ambiguityGateDisabled: 'DISABLE_AMBIGUITY_GATE',
  relationshipModelDisabled: 'DISABLE_RELATIONSHIP_MODEL',
  identitySpineDisabled: 'DISABLE_IDENTITY_SPINE',
  missingContinuityPackAllowed: 'ALLOW_MISSING_CONTINUITY_PACK',
} as const;
const DEFAULT_MODEL = 'gpt-4.1-mini';
/** 256 bits, written as base64url or hex. */
const SECRET = /^[A-Za-z0-9_-]{43,}$/;

function tokenKeys(env: Environment, local: LocalSecrets | undefined): AuthConfig['tokenKeys'] {
  const text = env.text('VI_TOKEN_KEYS');
  if (text === undefined) {
    if (local) return [{ kid: 'local', secret: Buffer.from(local.tokenKey, 'base64url') }];
    env.problems.push(
      'VI_TOKEN_KEYS is needed in production: <kid>:<secret of 43 or more base64url characters>, the newest first',
    );
    return [];
  }
  const keys = text.split(',').map((entry) => entry.trim().split(':'));
  if (keys.every(([kid, secret, ...rest]) => kid && SECRET.test(secret ?? '') && rest.length === 0)) {
    return keys.map(([kid = '', secret = '']) => ({ kid, secret: Buffer.from(secret, 'base64url') }));
  }
  env.problems.push(
    'VI_TOKEN_KEYS must be <kid>:<secret of 43 or more base64url characters>, separated by commas',
  );
  return [];
}

/** Without a key of its own the hash is keyed by the signing key: a rotation then renames people in the logs. */
function userHashKey(env: Environment, keys: AuthConfig['tokenKeys']): Buffer {
  const text = env.text('VI_LOG_HASH_KEY');
  if (text === undefined)
    return createHmac('sha256', keys[0]?.secret ?? '')
      .update('user-hash')
      .digest();
  if (!SECRET.test(text)) env.problems.push('VI_LOG_HASH_KEY must be 43 or more base64url characters');
  return Buffer.from(text, 'base64url');
}

function model(env: Environment, production: boolean): ModelConfig {
  const apiKey = env.text('OPENAI_API_KEY');
  const baseUrl = env.url('OPENAI_BASE_URL', ['http:', 'https:']);
  const configured = apiKey !== undefined || baseUrl !== undefined;
  const provider = env.oneOf('LLM_PROVIDER', ['openai', 'offline'], configured ? 'openai' : 'offline');
  if (provider === 'openai' && !configured)
    env.problems.push('LLM_PROVIDER=openai needs OPENAI_API_KEY or OPENAI_BASE_URL');
  if (production && provider === 'offline' && env.text('LLM_PROVIDER') === undefined) {
    env.problems.push(
      'no model is configured: set OPENAI_API_KEY or OPENAI_BASE_URL, or LLM_PROVIDER=offline on purpose',
    );
  }
  return {
    provider,
    apiKey,
    baseUrl,
    organization: env.text('OPENAI_ORG_ID'),
    model: env.text('OPENAI_MODEL') ?? DEFAULT_MODEL,
  };
}

function governor(env: Environment, { provider }: ModelConfig): GovernorConfig {
  const judge = env.oneOf('GOVERNOR_JUDGE', ['off', 'llm'], 'off');
  if (judge === 'llm' && provider === 'offline')
    env.problems.push('GOVERNOR_JUDGE=llm needs a model: the offline responder judges nothing');
  return { mode: env.oneOf('GOVERNOR_MODE', GOVERNOR_MODES, 'governed'), judge };
}

function switches(env: Environment, production: boolean, warnings: string[]): SafetySwitches {
  const allowed = env.flag('VI_ALLOW_UNSAFE_FLAGS');
  const on = (name: string): boolean => {
    if (!env.flag(name)) return false;
    if (production && !allowed)
      env.problems.push(`${name} is refused in production unless VI_ALLOW_UNSAFE_FLAGS=true`);
    warnings.push(`${name} is on: that part of Vi is switched off`);
    return true;
  };
  return {
    ambiguityGateDisabled: on(SWITCHES.ambiguityGateDisabled),
    relationshipModelDisabled: on(SWITCHES.relationshipModelDisabled),
    identitySpineDisabled: on(SWITCHES.identitySpineDisabled),
    missingContinuityPackAllowed: on(SWITCHES.missingContinuityPackAllowed),
  };
}

/**
 * Turns the environment into one frozen object. Throws a ConfigError that lists everything that is wrong.
 * `root` is the project's directory: relative paths start there.
 */
export function loadConfig(variables: Readonly<Record<string, string | undefined>>, root: string): Config {
  const env = new Environment(variables);
  const warnings: string[] = [];
  const production = env.oneOf('NODE_ENV', ENVIRONMENTS, 'development') === 'production';
  const dataDir = resolve(root, env.text('VI_DATA_DIR') ?? '.vi');
  const local = production ? undefined : localSecrets(dataDir);
  const host = env.text('HOST') ?? (production ? '0.0.0.0' : '127.0.0.1');
  const providers = parseProviders(env.text('VI_PROVIDERS') ?? DEFAULT_PROVIDERS);
  if (!providers)
    env.problems.push(
      'VI_PROVIDERS must be name or name:preset (text, snowflake, uuid), separated by commas',
    );
  const gate = env.text('VI_GATE_THRESHOLDS');
  const thresholds = gate === undefined ? DEFAULT_THRESHOLDS : parseThresholds(gate);
  if (!thresholds)
    env.problems.push('VI_GATE_THRESHOLDS must be reason:threshold (0 to 1), separated by commas');
  const databaseUrl = env.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const keys = tokenKeys(env, local);
  const log: LogConfig = {
    level: env.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    staging: env.flag('STAGING_VALIDATION_MODE'),
    stagingFile: resolve(root, 'logs/vi-staging.log'),
    userHashKey: userHashKey(env, keys),
  };
  const answering = model(env, production);
  const config: Config = {
    server: { production, host, port: env.port('PORT', 3000) },
    log,
    auth: { tokenKeys: keys, developmentClient: !production && isLoopback(host) },
    identity: { providers: providers ?? new Map() },
    ambiguity: { thresholds: thresholds ?? DEFAULT_THRESHOLDS },
    governor: governor(env, answering),
    model: answering,
    switches: switches(env, production, warnings),
    databaseUrl,
    dataDir,
    warnings,
  };
  if (!production && !isLoopback(host)) {
    warnings.push(
      'HOST is not a loopback address: the development client is off, every request needs a credential',
    );
  }
  if (env.problems.length > 0) throw new ConfigError(env.problems);
  return Object.freeze(config);
}
