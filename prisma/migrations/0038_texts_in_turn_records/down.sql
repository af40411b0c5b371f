-- Back to one row a message. Nothing is lost: the answer to a turn stands behind its question again.
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
CREATE INDEX IF NOT EXISTS "messages_conversation_id_message_id_idx"
    ON "messages" ("conversation_id", "message_id" DESC);
CREATE INDEX IF NOT EXISTS "messages_record_id_idx" ON "messages" ("record_id");
INSERT INTO "messages" ("conversation_id", "record_id", "role", "kind", "content", "created_at")
SELECT "conversation_id", "record_id", "role", "kind", "content", "said_at"
FROM (
    SELECT "conversation_id", "record_id", 'user' AS "role", 'message' AS "kind", "input" AS "content",
           "created_at" AS "said_at"
    FROM "turn_records" WHERE "input" IS NOT NULL
    UNION ALL
    SELECT "conversation_id", "record_id", 'assistant',
           CASE "state" WHEN 'clarified' THEN 'clarification' ELSE 'message' END, "output",
           coalesce("finished_at", "created_at")
    FROM "turn_records" WHERE "output" IS NOT NULL
) AS said
ORDER BY "said_at", "role" DESC;
ALTER TABLE "turn_records" DROP COLUMN IF EXISTS "input", DROP COLUMN IF EXISTS "output";
DROP INDEX IF EXISTS "turn_records_conversation_id_created_at_record_id_idx";
CREATE INDEX IF NOT EXISTS "turn_records_conversation_id_idx" ON "turn_records" ("conversation_id");
CREATE INDEX IF NOT EXISTS "turn_records_vi_user_id_created_at_idx"
    ON "turn_records" ("vi_user_id", "created_at" DESC);
DROP INDEX IF EXISTS "conversations_vi_user_id_provider_idx";
CREATE INDEX IF NOT EXISTS "conversations_vi_user_id_provider_last_turn_at_idx"
    ON "conversations" ("vi_user_id", "provider", "last_turn_at" DESC);
ALTER TABLE "conversations" RESET (fillfactor);
