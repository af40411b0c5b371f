import { type GovernorMode } from '../turn/governor-mode';
import { type GateThresholds } from './gate-thresholds';

/** The settings of one process, a class a slice: rooms ask for their slice and see no other. */

export class ServerConfig {
  readonly production!: boolean;
  readonly host!: string;
  /** 0 asks the operating system for a free port. */
  readonly port!: number;
}

export class LogConfig {
  readonly level!: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Writes the staging telemetry, also to `stagingFile`. */
  readonly staging!: boolean;
  readonly stagingFile!: string;
  /** Keys the hash that stands for a person in logs. */
  readonly userHashKey!: Buffer;
}

export class AuthConfig {
  /** The first key signs, all of them verify: put a new one first, drop the old one when its tokens are gone. */
  readonly tokenKeys!: readonly { readonly kid: string; readonly secret: Uint8Array }[];
  /** A request without a credential is the development client: never in production, on loopback only. */
  readonly developmentClient!: boolean;
}

export class IdentityConfig {
  /** Provider name -> pattern of the ids that it gives out. */
  readonly providers!: ReadonlyMap<string, RegExp>;
}

export class AmbiguityConfig {
  /** The least confidence with which the gate asks back, for each reason. */
  readonly thresholds!: GateThresholds;
}

export class GovernorConfig {
  readonly mode!: GovernorMode;
  /** Who gives a second opinion on what the checks let pass. */
  readonly judge!: 'off' | 'llm';
}

export class ModelConfig {
  readonly provider!: 'openai' | 'offline';
  readonly apiKey!: string | undefined;
  readonly organization!: string | undefined;
  readonly baseUrl!: string | undefined;
  readonly model!: string;
}

/** Parts that an operator has switched off. */
export class SafetySwitches {
  readonly ambiguityGateDisabled!: boolean;
  readonly relationshipModelDisabled!: boolean;
  readonly identitySpineDisabled!: boolean;
  readonly missingContinuityPackAllowed!: boolean;
}

export interface Config {
  readonly server: ServerConfig;
  readonly log: LogConfig;
  readonly auth: AuthConfig;
  readonly identity: IdentityConfig;
  readonly ambiguity: AmbiguityConfig;
  readonly governor: GovernorConfig;
  readonly model: ModelConfig;
  readonly switches: SafetySwitches;
  /** Unset: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** What an operator should hear at start, in words of ours. */
  readonly warnings: readonly string[];
}
