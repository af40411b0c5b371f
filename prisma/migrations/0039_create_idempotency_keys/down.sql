-- Keys live for three days and hold nothing that anybody said; requests that come again are answered anew.
DROP TABLE IF EXISTS "idempotency_keys";
ALTER TABLE "turn_records" DROP COLUMN IF EXISTS "options";
