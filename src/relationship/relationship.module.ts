import { Module } from '@nestjs/common';
import { RelationshipRepository } from './relationship.repository';
import { RelationshipResolver } from './relationship.resolver';

/** How Vi may speak to a person. */
@Module({
  providers: [RelationshipResolver, RelationshipRepository],
  exports: [RelationshipResolver, RelationshipRepository],
})
export class RelationshipModule {}
