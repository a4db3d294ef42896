CREATE TABLE "purchases" (
	"order_id" text NOT NULL,
	"product_id" text NOT NULL,
	"customer_id" text NOT NULL,
	CONSTRAINT "purchases_order_id_product_id_pk" PRIMARY KEY("order_id","product_id")
);
--> statement-breakpoint
CREATE INDEX "purchases_customer_and_product" ON "purchases" USING btree ("customer_id","product_id");--> statement-breakpoint
ALTER TABLE "reviews" DROP COLUMN "verified_purchase";