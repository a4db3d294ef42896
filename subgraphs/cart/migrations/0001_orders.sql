ALTER TABLE "carts" DROP CONSTRAINT "carts_status";--> statement-breakpoint
DROP INDEX "carts_one_open_per_owner";--> statement-breakpoint
ALTER TABLE "cart_lines" ADD COLUMN "sku" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "carts" ADD COLUMN "order_id" text;--> statement-breakpoint
ALTER TABLE "carts" ADD COLUMN "order_terms" jsonb;--> statement-breakpoint
ALTER TABLE "carts" ADD COLUMN "released_by" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "carts_one_current_per_owner" ON "carts" USING btree ("owner_id") WHERE "carts"."status" in ('OPEN', 'BEING_ORDERED');--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_order" CHECK (("carts"."order_id" is not null) = ("carts"."status" in ('BEING_ORDERED', 'ORDERED')));--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_order_terms" CHECK (("carts"."order_terms" is not null) = ("carts"."status" = 'BEING_ORDERED'));--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_status" CHECK ("carts"."status" in ('OPEN', 'BEING_ORDERED', 'ORDERED', 'MERGED'));