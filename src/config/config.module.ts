import { type DynamicModule, Module } from '@nestjs/common';
import {
  AmbiguityConfig,
  AuthConfig,
  type Config,
  GovernorConfig,
  IdentityConfig,
  LogConfig,
  ModelConfig,
  SafetySwitches,
  ServerConfig,
} from './config';

/** Hands out the slices of the configuration. */
@Module({})
export class ConfigModule {
  static forRoot(config: Config): DynamicModule {
    const slices = [
      { provide: ServerConfig, useValue: config.server },
      { provide: LogConfig, useValue: config.log },
      { provide: AuthConfig, useValue: config.auth },
      { provide: IdentityConfig, useValue: config.identity },
      { provide: AmbiguityConfig, useValue: config.ambiguity },
      { provide: GovernorConfig, useValue: config.governor },
      { provide: ModelConfig, useValue: config.model },
      { provide: SafetySwitches, useValue: config.switches },
    ];
    return {
      module: ConfigModule,
      global: true,
      providers: slices,
      exports: slices.map((slice) => slice.provide),
    };
  }
}
