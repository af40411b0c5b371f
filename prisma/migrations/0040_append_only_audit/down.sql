DROP TRIGGER IF EXISTS "audit_log_append_only" ON "audit_log";
DROP FUNCTION IF EXISTS "audit_log_is_append_only"();
