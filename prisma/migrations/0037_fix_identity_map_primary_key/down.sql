-- The old key holds one account a person: further accounts would be lost.
DO $$
BEGIN
    IF current_setting('vi.allow_data_loss', true) IS DISTINCT FROM 'on'
       AND EXISTS (SELECT FROM "user_identity_map" GROUP BY "vi_user_id" HAVING count(*) > 1) THEN
        RAISE EXCEPTION 'linked accounts would be lost: some people have more than one';
    END IF;
END $$;
DELETE FROM "user_identity_map" AS later USING "user_identity_map" AS first
WHERE later."vi_user_id" = first."vi_user_id"
  AND (later."created_at", later."provider", later."provider_user_id")
    > (first."created_at", first."provider", first."provider_user_id");
DROP INDEX IF EXISTS "user_identity_map_vi_user_id_idx";
ALTER TABLE "user_identity_map" DROP CONSTRAINT IF EXISTS "user_identity_map_pkey";
ALTER TABLE "user_identity_map" ADD CONSTRAINT "user_identity_map_pkey" PRIMARY KEY ("vi_user_id");
