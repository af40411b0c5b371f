import { type Fact } from '../turn/fact';
import {
  type Relationship,
  RELATIONSHIP_TYPES,
  type RelationshipContext,
  type RelationshipType,
  type VoiceProfile,
} from '../turn/relationship';

export const DEFAULT_RELATIONSHIP: Relationship = Object.freeze({
  relationshipType: 'public',
  trustLevel: 0,
  tonePreference: 'neutral',
  voiceProfile: 'public_elegant',
  interactionMode: 'default',
});

/** The voice that belongs to a type. */
export const VOICE_OF: Readonly<Record<RelationshipType, VoiceProfile>> = {
  owner: 'owner_luxury',
  public: 'public_elegant',
};

/** The fact key that decides a relationship, when locked. */
const RELATIONSHIP_FACT = 'relationship_type';

/**
 * `{"value": "owner"}`, or `{"type": "owner"}` as older rows have it. A lock that cannot be read locks all
 * the same: to the least.
 */
function lockedType(facts: readonly Fact[]): RelationshipType | undefined {
  const fact = facts.find(({ key, authority }) => key === RELATIONSHIP_FACT && authority === 'locked');
  if (!fact) return undefined;
  const type = fact.value['value'] ?? fact.value['type'];
  return RELATIONSHIP_TYPES.find((known) => known === type) ?? 'public';
}

function unclamped(row: Relationship | undefined, facts: readonly Fact[]): RelationshipContext {
  const locked = lockedType(facts);
  const stored = row ?? DEFAULT_RELATIONSHIP;
  if (locked !== undefined) {
    // The lock decides the type; the voice that belongs to it follows unless the row already has that type.
    const voiceProfile = row?.relationshipType === locked ? row.voiceProfile : VOICE_OF[locked];
    return { ...stored, relationshipType: locked, voiceProfile, source: 'locked_fact' };
  }
  return { ...stored, source: row ? 'database' : 'default' };
}

/**
 * How Vi may speak: locked fact > stored row > default, then the guarded clamp. `facts` are the current
 * facts of the person, highest authority first. What anybody says in chat is no argument of this function.
 */
export function decideRelationship(
  row: Relationship | undefined,
  facts: readonly Fact[],
): RelationshipContext {
  const context = unclamped(row, facts);
  if (context.interactionMode !== 'guarded') return context;
  return { ...context, voiceProfile: 'public_elegant', tonePreference: 'neutral', source: 'guarded_clamp' };
}
