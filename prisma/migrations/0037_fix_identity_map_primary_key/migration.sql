-- Many accounts, one person: the account becomes the key of the map.
-- Works on the old table, on the new one, and when an operator has dropped it.
CREATE TABLE IF NOT EXISTS "user_identity_map" (
    "vi_user_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_user_id" TEXT NOT NULL,
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- Nobody may become another person by this migration: an account that stands behind two people is
-- for an operator to decide.
DO $$
BEGIN
    IF EXISTS (SELECT FROM "user_identity_map" GROUP BY "provider", "provider_user_id" HAVING count(*) > 1) THEN
        RAISE EXCEPTION 'an account is mapped to more than one person; remove the wrong rows of user_identity_map first';
    END IF;
END $$;

ALTER TABLE "user_identity_map" DROP CONSTRAINT IF EXISTS "user_identity_map_pkey";
ALTER TABLE "user_identity_map"
    ADD CONSTRAINT "user_identity_map_pkey" PRIMARY KEY ("provider", "provider_user_id");
CREATE INDEX IF NOT EXISTS "user_identity_map_vi_user_id_idx" ON "user_identity_map" ("vi_user_id");
