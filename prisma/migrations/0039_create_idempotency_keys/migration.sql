-- A request that is sent again finds the turn that answered it.
CREATE TABLE IF NOT EXISTS "idempotency_keys" (
    -- Who asked, and for whom: nobody meets the answers to another's keys.
    "actor" TEXT NOT NULL,
    "vi_user_id" UUID NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_sha256" BYTEA NOT NULL,
    "record_id" UUID NOT NULL,
    -- Until then the turn may still run, in whichever process; afterwards whoever asks again takes the key over.
    "lease_until" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("actor", "vi_user_id", "route", "key"),
    CONSTRAINT "idempotency_keys_record_id_fkey" FOREIGN KEY ("record_id")
        REFERENCES "turn_records" ("record_id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX IF NOT EXISTS "idempotency_keys_record_id_idx" ON "idempotency_keys" ("record_id");
-- Finds the keys that are old enough to go.
CREATE INDEX IF NOT EXISTS "idempotency_keys_created_at_idx" ON "idempotency_keys" ("created_at");

-- What a question back offered, for whoever asks for the same answer again.
ALTER TABLE "turn_records" ADD COLUMN IF NOT EXISTS "options" TEXT[];
