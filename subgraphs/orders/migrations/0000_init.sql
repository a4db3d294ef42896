CREATE TABLE "order_events" (
	"order_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text,
	"request_id" text,
	CONSTRAINT "order_events_order_id_sequence_pk" PRIMARY KEY("order_id","sequence"),
	CONSTRAINT "order_events_sequence" CHECK ("order_events"."sequence" >= 1)
);
--> statement-breakpoint
CREATE TABLE "order_streams" (
	"order_id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"cart_id" text NOT NULL,
	"number" text NOT NULL,
	"version" integer NOT NULL,
	"has_failed" boolean DEFAULT false NOT NULL,
	"lease_holder" text,
	"lease_until" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"alarm_id" uuid,
	CONSTRAINT "order_streams_number" UNIQUE("number"),
	CONSTRAINT "order_streams_key" UNIQUE("owner_id","idempotency_key"),
	CONSTRAINT "order_streams_version" CHECK ("order_streams"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "order_views" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"owner_id" text NOT NULL,
	"email_key" text NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"view" jsonb NOT NULL,
	CONSTRAINT "order_views_number" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "order_events" ADD CONSTRAINT "order_events_order_id_order_streams_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order_streams"("order_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "order_streams_one_per_cart" ON "order_streams" USING btree ("cart_id") WHERE not "order_streams"."has_failed";--> statement-breakpoint
CREATE INDEX "order_views_owner" ON "order_views" USING btree ("owner_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "order_views_placed" ON "order_views" USING btree ("placed_at","id");--> statement-breakpoint
CREATE INDEX "order_views_email" ON "order_views" USING btree ("email_key");