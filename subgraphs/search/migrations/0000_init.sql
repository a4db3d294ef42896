CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
-- Listing questions take milliseconds: compiling one would take longer than answering it. The index is read so often that it
-- is in memory, where a page costs the same anywhere. Mistyped words of few letters share few trigrams with what was meant.
-- The call loads the library, without which only a superuser may set its options.
DO $$ BEGIN
	PERFORM similarity('a', 'b');
	EXECUTE format('ALTER DATABASE %I SET jit = off', current_database());
	EXECUTE format('ALTER DATABASE %I SET random_page_cost = 1.1', current_database());
	EXECUTE format('ALTER DATABASE %I SET pg_trgm.similarity_threshold = 0.12', current_database());
END $$;--> statement-breakpoint
CREATE TABLE "categories" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"slug" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"parent_id" text collate "C",
	"path" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"product_id" text collate "C" PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"is_listed" boolean DEFAULT false NOT NULL,
	"slugs" text[] DEFAULT '{}' NOT NULL,
	"name_key" text collate "C" DEFAULT '' NOT NULL,
	"category_id" text collate "C" DEFAULT '' NOT NULL,
	"root_id" text collate "C" DEFAULT '' NOT NULL,
	"brand_id" text collate "C",
	"term_ids" integer[] DEFAULT '{}' NOT NULL,
	"facet_keys" text collate "C" DEFAULT '' NOT NULL,
	"words" "tsvector" DEFAULT '' NOT NULL,
	"phrases" text[] DEFAULT '{}' NOT NULL,
	"published_at" timestamp with time zone DEFAULT '1970-01-01T00:00:00.000Z' NOT NULL,
	"rating_average" double precision DEFAULT 0 NOT NULL,
	"rating_count" integer DEFAULT 0 NOT NULL,
	"rating_at" timestamp with time zone,
	"is_in_stock" boolean,
	"availability_version" integer DEFAULT 0 NOT NULL,
	"availability_at" timestamp with time zone,
	"heard_in" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "phrases" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"products" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prices" (
	"currency" text collate "C" NOT NULL,
	"product_id" text collate "C" NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone NOT NULL,
	"min_minor" bigint NOT NULL,
	"max_minor" bigint NOT NULL,
	CONSTRAINT "prices_currency_product_id_valid_from_valid_until_min_minor_pk" PRIMARY KEY("currency","product_id","valid_from","valid_until","min_minor")
);
--> statement-breakpoint
CREATE TABLE "rebuilds" (
	"number" integer PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"alive_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"products_read" integer DEFAULT 0 NOT NULL,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "staged_documents" (
	"product_id" text collate "C" PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"is_listed" boolean DEFAULT false NOT NULL,
	"slugs" text[] DEFAULT '{}' NOT NULL,
	"name_key" text collate "C" DEFAULT '' NOT NULL,
	"category_id" text collate "C" DEFAULT '' NOT NULL,
	"root_id" text collate "C" DEFAULT '' NOT NULL,
	"brand_id" text collate "C",
	"term_ids" integer[] DEFAULT '{}' NOT NULL,
	"facet_keys" text collate "C" DEFAULT '' NOT NULL,
	"words" "tsvector" DEFAULT '' NOT NULL,
	"phrases" text[] DEFAULT '{}' NOT NULL,
	"published_at" timestamp with time zone DEFAULT '1970-01-01T00:00:00.000Z' NOT NULL,
	"rating_average" double precision DEFAULT 0 NOT NULL,
	"rating_count" integer DEFAULT 0 NOT NULL,
	"rating_at" timestamp with time zone,
	"is_in_stock" boolean,
	"availability_version" integer DEFAULT 0 NOT NULL,
	"availability_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "staged_prices" (
	"currency" text collate "C" NOT NULL,
	"product_id" text collate "C" NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone NOT NULL,
	"min_minor" bigint NOT NULL,
	"max_minor" bigint NOT NULL,
	CONSTRAINT "staged_prices_currency_product_id_valid_from_pk" PRIMARY KEY("currency","product_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "terms" (
	"id" serial PRIMARY KEY NOT NULL,
	"key" text collate "C" NOT NULL,
	"value" text collate "C" NOT NULL,
	"label" text NOT NULL,
	CONSTRAINT "terms_key_value" UNIQUE("key","value")
);
--> statement-breakpoint
CREATE TABLE "words" (
	"word" text collate "C" PRIMARY KEY NOT NULL,
	"products" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "categories_slug" ON "categories" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "categories_path" ON "categories" USING gin ("path");--> statement-breakpoint
CREATE INDEX "documents_words" ON "documents" USING gin ("words") WHERE is_listed;--> statement-breakpoint
CREATE INDEX "documents_name_key" ON "documents" USING gin ("name_key" gin_trgm_ops) WHERE is_listed;--> statement-breakpoint
CREATE INDEX "documents_term_ids" ON "documents" USING gin ("term_ids") WHERE is_listed;--> statement-breakpoint
CREATE INDEX "documents_slugs" ON "documents" USING gin ("slugs");--> statement-breakpoint
CREATE INDEX "documents_popular" ON "documents" USING btree ("rating_count" DESC NULLS FIRST,"product_id") WHERE is_listed;--> statement-breakpoint
CREATE INDEX "documents_newest" ON "documents" USING btree ("published_at" DESC NULLS FIRST,"product_id") WHERE is_listed;--> statement-breakpoint
CREATE INDEX "documents_in_category" ON "documents" USING btree ("category_id","rating_count" DESC NULLS FIRST,"product_id") WHERE is_listed;--> statement-breakpoint
CREATE INDEX "documents_in_root" ON "documents" USING btree ("root_id","rating_count" DESC NULLS FIRST,"product_id") WHERE is_listed;--> statement-breakpoint
CREATE INDEX "prices_of_product" ON "prices" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "words_similar" ON "words" USING gin ("word" gin_trgm_ops);
