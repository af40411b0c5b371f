import { type Relationship } from './relationship';

/** A row of user_relationships; its CHECK constraints hold the unions. */
export interface RelationshipRow {
  readonly relationship_type: Relationship['relationshipType'];
  readonly trust_level: number;
  readonly tone_preference: Relationship['tonePreference'];
  readonly voice_profile: Relationship['voiceProfile'];
  readonly interaction_mode: Relationship['interactionMode'];
}

export function toRelationship(row: RelationshipRow): Relationship {
  return {
    relationshipType: row.relationship_type,
    trustLevel: row.trust_level,
    tonePreference: row.tone_preference,
    voiceProfile: row.voice_profile,
    interactionMode: row.interaction_mode,
  };
}
