import { Module } from '@nestjs/common';
import { ContinuityRepository } from './continuity.repository';
import { FactRepository } from './fact.repository';

/** What Vi knows of a person, and how surely. */
@Module({
  providers: [ContinuityRepository, FactRepository],
  exports: [ContinuityRepository, FactRepository],
})
export class MemoryModule {}
