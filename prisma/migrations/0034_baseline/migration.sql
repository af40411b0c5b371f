-- What v1.1 stood on. Every statement can run again on a database that already has it.

-- A person. Everything else refers to people by this id; rows that operators write by hand may come first.
CREATE TABLE IF NOT EXISTS "vi_users" (
    "vi_user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "vi_users_pkey" PRIMARY KEY ("vi_user_id")
);

-- The old shape: one account a person, which 0037 mends.
CREATE TABLE IF NOT EXISTS "user_identity_map" (
    "vi_user_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_user_id" TEXT NOT NULL,
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "user_identity_map_pkey" PRIMARY KEY ("vi_user_id")
);

CREATE TABLE IF NOT EXISTS "conversations" (
    "conversation_id" UUID NOT NULL,
    "vi_user_id" UUID NOT NULL,
    -- Where the conversation is held: the provider of the account that speaks.
    "provider" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_turn_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "conversations_pkey" PRIMARY KEY ("conversation_id")
);
CREATE INDEX IF NOT EXISTS "conversations_vi_user_id_provider_last_turn_at_idx"
    ON "conversations" ("vi_user_id", "provider", "last_turn_at" DESC);

-- One row a turn: what was decided and how it ended. The words are in messages.
CREATE TABLE IF NOT EXISTS "turn_records" (
    "record_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "vi_user_id" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "error_code" TEXT,
    -- The answer as the caller got it, without its text.
    "response" JSONB,
    -- Versions, timings and decisions that the answer does not carry.
    "trace" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(6),
    CONSTRAINT "turn_records_pkey" PRIMARY KEY ("record_id"),
    CONSTRAINT "turn_records_conversation_id_fkey" FOREIGN KEY ("conversation_id")
        REFERENCES "conversations" ("conversation_id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "turn_records_state_check"
        CHECK ("state" IN ('running', 'completed', 'clarified', 'failed', 'cancelled')),
    CONSTRAINT "turn_records_audience_check" CHECK ("audience" IN ('private', 'group', 'public'))
);
CREATE INDEX IF NOT EXISTS "turn_records_vi_user_id_created_at_idx"
    ON "turn_records" ("vi_user_id", "created_at" DESC);
-- Finds the turns of the last hour without costing a turn anything.
CREATE INDEX IF NOT EXISTS "turn_records_created_at_idx" ON "turn_records" USING brin ("created_at");
CREATE INDEX IF NOT EXISTS "turn_records_conversation_id_idx" ON "turn_records" ("conversation_id");

CREATE TABLE IF NOT EXISTS "messages" (
    "message_id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "conversation_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'message',
    "content" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "messages_pkey" PRIMARY KEY ("message_id"),
    CONSTRAINT "messages_record_id_fkey" FOREIGN KEY ("record_id")
        REFERENCES "turn_records" ("record_id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "messages_role_check" CHECK ("role" IN ('user', 'assistant')),
    CONSTRAINT "messages_kind_check" CHECK ("kind" IN ('message', 'clarification'))
);
-- The working memory reads a conversation from its newest message backwards.
CREATE INDEX IF NOT EXISTS "messages_conversation_id_message_id_idx"
    ON "messages" ("conversation_id", "message_id" DESC);
CREATE INDEX IF NOT EXISTS "messages_record_id_idx" ON "messages" ("record_id");

-- A bot or a backend that speaks for the people of its providers.
CREATE TABLE IF NOT EXISTS "api_clients" (
    "client_id" TEXT NOT NULL,
    "providers" TEXT[] NOT NULL,
    "default_provider" TEXT NOT NULL,
    "scopes" TEXT[] NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "api_clients_pkey" PRIMARY KEY ("client_id"),
    CONSTRAINT "api_clients_default_provider_check" CHECK ("default_provider" = ANY ("providers"))
);

-- Keys are shown once; only their digest is kept.
CREATE TABLE IF NOT EXISTS "api_keys" (
    "key_id" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "secret_sha256" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),
    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("key_id"),
    CONSTRAINT "api_keys_client_id_fkey" FOREIGN KEY ("client_id")
        REFERENCES "api_clients" ("client_id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX IF NOT EXISTS "api_keys_client_id_idx" ON "api_keys" ("client_id");

-- Who changed which identity, relationship, fact or credential. No content.
CREATE TABLE IF NOT EXISTS "audit_log" (
    "audit_id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "vi_user_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("audit_id")
);
CREATE INDEX IF NOT EXISTS "audit_log_vi_user_id_audit_id_idx" ON "audit_log" ("vi_user_id", "audit_id");
