CREATE TABLE "applied_ops" (
	"subject" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"applied_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "applied_ops_subject_key_pk" PRIMARY KEY("subject","key")
);
--> statement-breakpoint
CREATE TABLE "saved_products" (
	"subject" text NOT NULL,
	"product_id" text NOT NULL,
	"is_present" boolean NOT NULL,
	"version" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "saved_products_subject_product_id_pk" PRIMARY KEY("subject","product_id")
);
--> statement-breakpoint
CREATE TABLE "sync_entries" (
	"subject" text NOT NULL,
	"entity_id" text NOT NULL,
	"typename" text NOT NULL,
	"position" bigint NOT NULL,
	"is_deleted" boolean NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sync_entries_subject_entity_id_pk" PRIMARY KEY("subject","entity_id"),
	CONSTRAINT "sync_entries_position" UNIQUE("subject","position")
);
--> statement-breakpoint
CREATE TABLE "sync_heads" (
	"subject" text PRIMARY KEY NOT NULL,
	"epoch" text NOT NULL,
	"position" bigint NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sync_readers" (
	"reader" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"scopes" text[] NOT NULL,
	"epoch" text NOT NULL,
	"position" bigint NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "applied_ops_applied" ON "applied_ops" USING btree ("applied_at");--> statement-breakpoint
CREATE INDEX "saved_products_holders" ON "saved_products" USING btree ("product_id","subject");--> statement-breakpoint
CREATE INDEX "saved_products_changed" ON "saved_products" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "sync_entries_changed" ON "sync_entries" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "sync_heads_changed" ON "sync_heads" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "sync_readers_as_of" ON "sync_readers" USING btree ("as_of");