import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ApiClientRepository } from './api-client.repository';
import { ApiKeyService } from './api-key.service';
import { AuthGuard } from './auth.guard';
import { UserTokenService } from './user-token.service';

/** Who is calling. */
@Global()
@Module({
  providers: [
    UserTokenService,
    ApiKeyService,
    ApiClientRepository,
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [UserTokenService, ApiClientRepository],
})
export class AuthModule {}
