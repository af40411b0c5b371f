-- The fact ledger. An INSERT that names vi_user_id, fact_key, authority and value is enough.
CREATE TABLE IF NOT EXISTS "user_facts" (
    "fact_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "vi_user_id" UUID NOT NULL,
    "fact_key" TEXT NOT NULL,
    "fact_type" TEXT NOT NULL DEFAULT 'context',
    "authority" TEXT NOT NULL,
    "scope" TEXT NOT NULL DEFAULT 'global',
    "value" JSONB NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL DEFAULT 1.0,
    "source" TEXT NOT NULL DEFAULT 'system',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6),
    CONSTRAINT "user_facts_pkey" PRIMARY KEY ("fact_id"),
    CONSTRAINT "user_facts_fact_key_check" CHECK ("fact_key" <> ''),
    CONSTRAINT "user_facts_fact_type_check" CHECK ("fact_type" IN ('rule', 'preference', 'context', 'history')),
    CONSTRAINT "user_facts_authority_check" CHECK ("authority" IN ('locked', 'explicit', 'inferred', 'ephemeral')),
    CONSTRAINT "user_facts_scope_check" CHECK ("scope" IN ('global', 'project', 'session')),
    CONSTRAINT "user_facts_value_check" CHECK (jsonb_typeof("value") = 'object'),
    CONSTRAINT "user_facts_confidence_check" CHECK ("confidence" BETWEEN 0 AND 1),
    CONSTRAINT "user_facts_source_check" CHECK ("source" IN ('user', 'system', 'correction'))
);
CREATE INDEX IF NOT EXISTS "user_facts_vi_user_id_fact_key_idx" ON "user_facts" ("vi_user_id", "fact_key");
