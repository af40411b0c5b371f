-- What was said moves into the turn that it was said in: a turn is one row, and the working memory reads only turns.
ALTER TABLE "turn_records" ADD COLUMN IF NOT EXISTS "input" TEXT, ADD COLUMN IF NOT EXISTS "output" TEXT;

DO $$
BEGIN
    IF to_regclass('messages') IS NOT NULL THEN
        UPDATE "turn_records" AS turn SET "input" = said."input", "output" = said."output"
        FROM (SELECT "record_id",
                     max("content") FILTER (WHERE "role" = 'user') AS "input",
                     max("content") FILTER (WHERE "role" = 'assistant') AS "output"
              FROM "messages" GROUP BY "record_id") AS said
        WHERE turn."record_id" = said."record_id";
    END IF;
END $$;
DROP TABLE IF EXISTS "messages";

-- The working memory reads a conversation from its newest turn backwards.
DROP INDEX IF EXISTS "turn_records_conversation_id_idx";
CREATE INDEX IF NOT EXISTS "turn_records_conversation_id_created_at_record_id_idx"
    ON "turn_records" ("conversation_id", "created_at" DESC, "record_id" DESC);
-- The turns of a person are found through their conversations.
DROP INDEX IF EXISTS "turn_records_vi_user_id_created_at_idx";

-- Without the time of the last turn in an index, noting it touches no index at all.
DROP INDEX IF EXISTS "conversations_vi_user_id_provider_last_turn_at_idx";
CREATE INDEX IF NOT EXISTS "conversations_vi_user_id_provider_idx" ON "conversations" ("vi_user_id", "provider");
ALTER TABLE "conversations" SET (fillfactor = 70);
