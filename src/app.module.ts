import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from './auth/auth.module';
import { ChatModule } from './chat/chat.module';
import { type Config } from './config/config';
import { ConfigModule } from './config/config.module';
import { DatabaseModule } from './database/database.module';
import { HealthModule } from './health/health.module';
import { IdentityModule } from './identity/identity.module';
import { LlmModule } from './llm/llm.module';
import { TelemetryModule } from './telemetry/telemetry.module';

/** Every room of Vi. */
@Module({})
export class AppModule {
  static forRoot(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot({ url: databaseUrl }),
        TelemetryModule,
        AuthModule,
        LlmModule,
        IdentityModule,
        ChatModule,
        HealthModule,
      ],
    };
  }
}
