CREATE TABLE "outside_identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"customer_id" text NOT NULL,
	"linked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outside_identities_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "upstream_grants" (
	"session_id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"sealed_refresh_token" text,
	"check_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "outside_identities" ADD CONSTRAINT "outside_identities_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upstream_grants" ADD CONSTRAINT "upstream_grants_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "outside_identities_one_of_each" ON "outside_identities" USING btree ("customer_id","issuer");