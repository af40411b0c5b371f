-- How Vi may speak to a person. Written by operators only; a row takes effect on the next turn.
CREATE TABLE IF NOT EXISTS "user_relationships" (
    "vi_user_id" UUID NOT NULL,
    "relationship_type" TEXT NOT NULL DEFAULT 'public',
    "trust_level" INTEGER NOT NULL DEFAULT 0,
    "tone_preference" TEXT NOT NULL DEFAULT 'neutral',
    "voice_profile" TEXT NOT NULL DEFAULT 'public_elegant',
    "interaction_mode" TEXT NOT NULL DEFAULT 'default',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "user_relationships_pkey" PRIMARY KEY ("vi_user_id"),
    CONSTRAINT "user_relationships_relationship_type_check" CHECK ("relationship_type" IN ('owner', 'public')),
    CONSTRAINT "user_relationships_trust_level_check" CHECK ("trust_level" BETWEEN 0 AND 100),
    CONSTRAINT "user_relationships_tone_preference_check"
        CHECK ("tone_preference" IN ('neutral', 'direct', 'warm', 'formal')),
    CONSTRAINT "user_relationships_voice_profile_check" CHECK ("voice_profile" IN ('public_elegant', 'owner_luxury')),
    CONSTRAINT "user_relationships_interaction_mode_check" CHECK ("interaction_mode" IN ('default', 'guarded'))
);
