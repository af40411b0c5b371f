import { Module } from '@nestjs/common';
import { IdentityController } from './identity.controller';
import { AuditRepository } from './audit.repository';
import { IdentityRepository } from './identity.repository';
import { IdentityService } from './identity.service';

/** Provider account -> person. */
@Module({
  controllers: [IdentityController],
  providers: [AuditRepository, IdentityRepository, IdentityService],
  exports: [IdentityService],
})
export class IdentityModule {}
