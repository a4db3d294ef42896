CREATE TABLE "change_feed" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"position" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "change_position" bigint;--> statement-breakpoint
ALTER TABLE "variants" ADD COLUMN "is_listed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "product_slugs_product" ON "product_slugs" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "products_changes" ON "products" USING btree ("change_position","id") WHERE "products"."change_position" is not null;--> statement-breakpoint
UPDATE "products" SET "change_position" = floor(extract(epoch from "updated_at") * 1000) WHERE "published_at" is not null;--> statement-breakpoint
INSERT INTO "change_feed" ("position") SELECT coalesce(max("change_position"), 0) FROM "products";--> statement-breakpoint
UPDATE "variants" SET "is_listed" = true WHERE (SELECT count(*) FROM "prices" WHERE "variant_id" = "id" AND "currency" IN ('EUR', 'USD', 'GBP', 'JPY', 'KWD')) = 5;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_told" CHECK (("products"."change_position" is null) = ("products"."published_at" is null));