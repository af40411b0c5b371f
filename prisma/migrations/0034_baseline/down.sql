-- Undoing the baseline removes every person and conversation: only an empty database may lose it unasked.
DO $$
BEGIN
    IF current_setting('vi.allow_data_loss', true) IS DISTINCT FROM 'on'
       AND (EXISTS (SELECT FROM "vi_users") OR EXISTS (SELECT FROM "turn_records")
            OR EXISTS (SELECT FROM "api_clients") OR EXISTS (SELECT FROM "audit_log")
            OR EXISTS (SELECT FROM "user_identity_map")) THEN
        RAISE EXCEPTION 'people, conversations, clients or audit rows would be lost';
    END IF;
END $$;
DROP TABLE IF EXISTS "audit_log", "api_keys", "api_clients", "messages", "turn_records", "conversations",
    "user_identity_map", "vi_users";
