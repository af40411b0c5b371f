import { Injectable } from '@nestjs/common';
import { SafetySwitches } from '../config/config';
import { type Fact } from '../turn/fact';
import { type Relationship, type RelationshipContext } from '../turn/relationship';
import { decideRelationship } from './relationship.policy';

/** Decides the relationship of a turn from what the turn has read; it reads and writes nothing itself. */
@Injectable()
export class RelationshipResolver {
  constructor(private readonly switches: SafetySwitches) {}

  resolve(row: Relationship | undefined, facts: readonly Fact[]): RelationshipContext {
    return this.switches.relationshipModelDisabled
      ? decideRelationship(undefined, [])
      : decideRelationship(row, facts);
  }
}
