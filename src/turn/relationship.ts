/** How Vi may speak to a person. Computed from what operators wrote; never inferred from chat. */
export const RELATIONSHIP_TYPES = ['owner', 'public'] as const;
export const TONE_PREFERENCES = ['neutral', 'direct', 'warm', 'formal'] as const;
export const VOICE_PROFILES = ['public_elegant', 'owner_luxury'] as const;
export const INTERACTION_MODES = ['default', 'guarded'] as const;
export const RELATIONSHIP_SOURCES = ['locked_fact', 'database', 'default', 'guarded_clamp'] as const;

export type RelationshipType = (typeof RELATIONSHIP_TYPES)[number];
export type TonePreference = (typeof TONE_PREFERENCES)[number];
export type VoiceProfile = (typeof VOICE_PROFILES)[number];
export type InteractionMode = (typeof INTERACTION_MODES)[number];
/** Which rule decided: see docs/architecture.md, "Relationship". */
export type RelationshipSource = (typeof RELATIONSHIP_SOURCES)[number];

/** A relationship as it is stored, before any rule is applied. */
export interface Relationship {
  readonly relationshipType: RelationshipType;
  /** 0 to 100. */
  readonly trustLevel: number;
  readonly tonePreference: TonePreference;
  readonly voiceProfile: VoiceProfile;
  readonly interactionMode: InteractionMode;
}

/** The relationship that one turn is held in, and the rule that decided it. */
export interface RelationshipContext extends Relationship {
  readonly source: RelationshipSource;
}
