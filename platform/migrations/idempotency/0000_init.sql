CREATE SCHEMA "platform";
--> statement-breakpoint
CREATE TABLE "platform"."idempotency_records" (
	"subject" text NOT NULL,
	"mutation" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"outcome" json NOT NULL,
	"completed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_records_subject_mutation_key_pk" PRIMARY KEY("subject","mutation","key")
);
--> statement-breakpoint
CREATE INDEX "idempotency_records_completed" ON "platform"."idempotency_records" USING btree ("completed_at");