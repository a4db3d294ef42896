CREATE SCHEMA "test_provider";
--> statement-breakpoint
CREATE TABLE "test_provider"."answers" (
	"key" text PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL,
	"status" integer NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "test_provider"."cards" (
	"id" text PRIMARY KEY NOT NULL,
	"behavior" text NOT NULL,
	"brand" text NOT NULL,
	"last4" text NOT NULL,
	"exp_month" integer NOT NULL,
	"exp_year" integer NOT NULL,
	"fingerprint" text NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "test_provider"."deliveries" (
	"event_id" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"is_delivered" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "test_provider"."intent_refunds" (
	"id" text PRIMARY KEY NOT NULL,
	"intent_id" text NOT NULL,
	"amount" bigint NOT NULL,
	"metadata" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "test_provider"."intents" (
	"id" text PRIMARY KEY NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"status" text NOT NULL,
	"amount_captured" bigint DEFAULT 0 NOT NULL,
	"behavior" text NOT NULL,
	"brand" text NOT NULL,
	"last4" text NOT NULL,
	"exp_month" integer NOT NULL,
	"exp_year" integer NOT NULL,
	"fingerprint" text NOT NULL,
	"kept_card" text,
	"failure_code" text,
	"challenge" text,
	"return_url" text NOT NULL,
	"metadata" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "intents_challenge_unique" UNIQUE("challenge"),
	CONSTRAINT "intents_amount" CHECK ("test_provider"."intents"."amount" > 0),
	CONSTRAINT "intents_captured" CHECK ("test_provider"."intents"."amount_captured" between 0 and "test_provider"."intents"."amount")
);
--> statement-breakpoint
ALTER TABLE "test_provider"."intent_refunds" ADD CONSTRAINT "intent_refunds_intent_id_intents_id_fk" FOREIGN KEY ("intent_id") REFERENCES "test_provider"."intents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answers_created" ON "test_provider"."answers" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "cards_expiry" ON "test_provider"."cards" USING btree ("expires_at") WHERE "test_provider"."cards"."expires_at" is not null;--> statement-breakpoint
CREATE INDEX "deliveries_waiting" ON "test_provider"."deliveries" USING btree ("next_at") WHERE not "test_provider"."deliveries"."is_delivered";