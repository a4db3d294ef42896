-- What was given back, by whom and why, as it was at each moment. The rows of "refunds" change with what the provider says; these do not.
-- Written by the database itself: no way to a refund goes past it.
CREATE TABLE "refund_log" (
	"sequence" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"operation" text NOT NULL,
	"refund_id" text NOT NULL,
	"payment_id" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"reference" text,
	"requested_by" text NOT NULL
);
--> statement-breakpoint
CREATE FUNCTION "log_refund"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	seen "refunds" := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
	INSERT INTO "refund_log" ("operation", "refund_id", "payment_id", "amount_minor", "status", "reason", "reference", "requested_by")
	VALUES (TG_OP, seen."id", seen."payment_id", seen."amount_minor", seen."status", seen."reason", seen."reference", seen."requested_by");
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "refunds_logged" AFTER INSERT OR DELETE ON "refunds"
FOR EACH ROW EXECUTE FUNCTION "log_refund"();
--> statement-breakpoint
CREATE TRIGGER "refund_changes_logged" AFTER UPDATE ON "refunds"
FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "log_refund"();
--> statement-breakpoint
CREATE FUNCTION "refuse_refund_log_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'refund_log is append-only: % is refused', TG_OP;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "refund_log_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "refund_log"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_refund_log_change"();
