CREATE TABLE "products" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"told_status" text,
	"told_version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "products_told_status" CHECK ("products"."told_status" in ('IN_STOCK', 'LOW_STOCK', 'BACKORDER', 'OUT_OF_STOCK'))
);
--> statement-breakpoint
CREATE TABLE "stock_adjustments" (
	"id" text PRIMARY KEY NOT NULL,
	"stock_level_id" text NOT NULL,
	"delta" integer NOT NULL,
	"on_hand" integer NOT NULL,
	"reason" text NOT NULL,
	"adjusted_by" text NOT NULL,
	"adjusted_at" timestamp (3) with time zone NOT NULL,
	"request_id" text NOT NULL,
	CONSTRAINT "stock_adjustments_delta" CHECK ("stock_adjustments"."delta" <> 0)
);
--> statement-breakpoint
CREATE TABLE "stock_levels" (
	"id" text PRIMARY KEY NOT NULL,
	"variant_id" text NOT NULL,
	"warehouse_id" text NOT NULL,
	"on_hand" integer DEFAULT 0 NOT NULL,
	"reserved" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"restock_at" timestamp (3) with time zone,
	CONSTRAINT "stock_levels_one_per_variant_and_warehouse" UNIQUE("variant_id","warehouse_id"),
	CONSTRAINT "stock_levels_reserved" CHECK ("stock_levels"."reserved" between 0 and "stock_levels"."on_hand"),
	CONSTRAINT "stock_levels_on_hand" CHECK ("stock_levels"."on_hand" <= 1000000)
);
--> statement-breakpoint
CREATE TABLE "variants" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"is_listed" boolean NOT NULL,
	"takes_backorders" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "warehouses" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "stock_adjustments" ADD CONSTRAINT "stock_adjustments_stock_level_id_stock_levels_id_fk" FOREIGN KEY ("stock_level_id") REFERENCES "public"."stock_levels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD CONSTRAINT "stock_levels_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD CONSTRAINT "stock_levels_warehouse_id_warehouses_id_fk" FOREIGN KEY ("warehouse_id") REFERENCES "public"."warehouses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variants" ADD CONSTRAINT "variants_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stock_adjustments_level" ON "stock_adjustments" USING btree ("stock_level_id","adjusted_at");--> statement-breakpoint
CREATE INDEX "stock_levels_scarcest" ON "stock_levels" USING btree (("on_hand" - "reserved"),"id");--> statement-breakpoint
CREATE INDEX "variants_product" ON "variants" USING btree ("product_id");