CREATE TABLE "cart_lines" (
	"cart_id" text NOT NULL,
	"id" text NOT NULL,
	"variant_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"position" integer NOT NULL,
	"product_id" text NOT NULL,
	"title" text NOT NULL,
	"variant_title" text,
	"unit_price_minor" bigint NOT NULL,
	"compare_at_minor" bigint,
	"category_slugs" jsonb NOT NULL,
	"brand_slug" text,
	"standing" text NOT NULL,
	"orderable" integer,
	CONSTRAINT "cart_lines_cart_id_id_pk" PRIMARY KEY("cart_id","id"),
	CONSTRAINT "cart_lines_one_per_variant" UNIQUE("cart_id","variant_id"),
	CONSTRAINT "cart_lines_quantity" CHECK ("cart_lines"."quantity" >= 1),
	CONSTRAINT "cart_lines_price" CHECK ("cart_lines"."unit_price_minor" >= 0),
	CONSTRAINT "cart_lines_standing" CHECK ("cart_lines"."standing" in ('SOLD', 'NOT_SOLD_HERE', 'GONE')),
	CONSTRAINT "cart_lines_orderable" CHECK ("cart_lines"."orderable" between 0 and "cart_lines"."quantity" - 1)
);
--> statement-breakpoint
CREATE TABLE "cart_notices" (
	"cart_id" text NOT NULL,
	"position" integer NOT NULL,
	"notice" jsonb NOT NULL,
	CONSTRAINT "cart_notices_cart_id_position_pk" PRIMARY KEY("cart_id","position")
);
--> statement-breakpoint
CREATE TABLE "cart_promo_codes" (
	"cart_id" text NOT NULL,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "cart_promo_codes_cart_id_code_pk" PRIMARY KEY("cart_id","code")
);
--> statement-breakpoint
CREATE TABLE "carts" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"status" text NOT NULL,
	"country" text NOT NULL,
	"currency" text NOT NULL,
	"version" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"email" text,
	"shipping_address" jsonb,
	"billing_address" jsonb,
	"billing_same_as_shipping" boolean DEFAULT false NOT NULL,
	"shipping_option_id" text,
	CONSTRAINT "carts_status" CHECK ("carts"."status" in ('OPEN', 'MERGED')),
	CONSTRAINT "carts_version" CHECK ("carts"."version" >= 0)
);
--> statement-breakpoint
CREATE TABLE "promotions" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"code" text,
	"kind" text NOT NULL,
	"percent" integer,
	"amounts" jsonb,
	"minimum_subtotals" jsonb,
	"category_slugs" jsonb,
	"brand_slugs" jsonb,
	"starts_at" timestamp (3) with time zone,
	"ends_at" timestamp (3) with time zone,
	CONSTRAINT "promotions_code" UNIQUE("code")
);
--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_notices" ADD CONSTRAINT "cart_notices_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_promo_codes" ADD CONSTRAINT "cart_promo_codes_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "carts_one_open_per_owner" ON "carts" USING btree ("owner_id") WHERE "carts"."status" = 'OPEN';--> statement-breakpoint
CREATE INDEX "promotions_rules" ON "promotions" USING btree ("ends_at") WHERE "promotions"."code" is null;