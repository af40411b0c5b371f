DO $$
BEGIN
    IF current_setting('vi.allow_data_loss', true) IS DISTINCT FROM 'on'
       AND EXISTS (SELECT FROM "user_facts") THEN
        RAISE EXCEPTION 'facts would be lost';
    END IF;
END $$;
DROP TABLE IF EXISTS "user_facts";
