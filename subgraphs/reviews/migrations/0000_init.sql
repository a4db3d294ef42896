CREATE TABLE "known_products" (
	"id" text PRIMARY KEY NOT NULL,
	"is_archived" boolean NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rating_histograms" (
	"product_id" text PRIMARY KEY NOT NULL,
	"stars_1" integer DEFAULT 0 NOT NULL,
	"stars_2" integer DEFAULT 0 NOT NULL,
	"stars_3" integer DEFAULT 0 NOT NULL,
	"stars_4" integer DEFAULT 0 NOT NULL,
	"stars_5" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "rating_histograms_counts" CHECK (least("rating_histograms"."stars_1", "rating_histograms"."stars_2", "rating_histograms"."stars_3", "rating_histograms"."stars_4", "rating_histograms"."stars_5") >= 0)
);
--> statement-breakpoint
CREATE TABLE "reviewers" (
	"customer_id" text PRIMARY KEY NOT NULL,
	"first_name" text,
	"last_initial" text
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"rating" smallint NOT NULL,
	"title" text,
	"body" text NOT NULL,
	"display_name" text,
	"status" text NOT NULL,
	"helpful_count" integer DEFAULT 0 NOT NULL,
	"verified_purchase" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"moderated_by" text,
	"moderated_at" timestamp (3) with time zone,
	"moderation_note" text,
	CONSTRAINT "reviews_one_per_customer_and_product" UNIQUE("customer_id","product_id"),
	CONSTRAINT "reviews_rating" CHECK ("reviews"."rating" between 1 and 5),
	CONSTRAINT "reviews_status" CHECK ("reviews"."status" in ('PENDING', 'PUBLISHED', 'REJECTED')),
	CONSTRAINT "reviews_helpful_count" CHECK ("reviews"."helpful_count" >= 0),
	CONSTRAINT "reviews_decided" CHECK ("reviews"."status" = 'PENDING' or "reviews"."moderated_by" is not null),
	CONSTRAINT "reviews_moderation" CHECK (("reviews"."moderated_by" is null) = ("reviews"."moderated_at" is null))
);
--> statement-breakpoint
CREATE TABLE "review_votes" (
	"review_id" text NOT NULL,
	"voter" text NOT NULL,
	"helpful" boolean NOT NULL,
	"voted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_votes_review_id_voter_pk" PRIMARY KEY("review_id","voter")
);
--> statement-breakpoint
ALTER TABLE "review_votes" ADD CONSTRAINT "review_votes_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reviews_published_helpful" ON "reviews" USING btree ("product_id","helpful_count","created_at","id") WHERE "reviews"."status" = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "reviews_published_newest" ON "reviews" USING btree ("product_id","created_at","id") WHERE "reviews"."status" = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "reviews_published_rating" ON "reviews" USING btree ("product_id","rating","created_at","id") WHERE "reviews"."status" = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "reviews_author" ON "reviews" USING btree ("customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "reviews_queue" ON "reviews" USING btree ("submitted_at","id") WHERE "reviews"."status" = 'PENDING';