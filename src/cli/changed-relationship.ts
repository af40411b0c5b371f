import { DEFAULT_RELATIONSHIP, VOICE_OF } from '../relationship/relationship.policy';
import { type Relationship } from '../turn/relationship';

/** What an operator wants different; undefined keeps what is stored. */
export type RelationshipChange = { readonly [Field in keyof Relationship]: Relationship[Field] | undefined };

/**
 * The stored relationship, or the default one, with the change. A new type brings its own voice unless a
 * voice is given: a row cannot tell a voice that was chosen from one that was there by default, and somebody
 * who is the owner no longer must not keep the owner's voice by oversight.
 */
export function changedRelationship(
  stored: Relationship | undefined,
  change: RelationshipChange,
): Relationship {
  const before = stored ?? DEFAULT_RELATIONSHIP;
  const relationshipType = change.relationshipType ?? before.relationshipType;
  const voice =
    relationshipType === before.relationshipType ? before.voiceProfile : VOICE_OF[relationshipType];
  return {
    relationshipType,
    trustLevel: change.trustLevel ?? before.trustLevel,
    tonePreference: change.tonePreference ?? before.tonePreference,
    voiceProfile: change.voiceProfile ?? voice,
    interactionMode: change.interactionMode ?? before.interactionMode,
  };
}
