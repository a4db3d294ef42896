CREATE TABLE "reservation_holds" (
	"reservation_id" text NOT NULL,
	"stock_level_id" text NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "reservation_holds_reservation_id_stock_level_id_pk" PRIMARY KEY("reservation_id","stock_level_id"),
	CONSTRAINT "reservation_holds_quantity" CHECK ("reservation_holds"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "reservation_lines" (
	"reservation_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"backordered" integer NOT NULL,
	CONSTRAINT "reservation_lines_reservation_id_variant_id_pk" PRIMARY KEY("reservation_id","variant_id"),
	CONSTRAINT "reservation_lines_quantity" CHECK ("reservation_lines"."quantity" between 1 and 10),
	CONSTRAINT "reservation_lines_backordered" CHECK ("reservation_lines"."backordered" between 0 and "reservation_lines"."quantity")
);
--> statement-breakpoint
CREATE TABLE "reservations" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"status" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reservations_one_per_order" UNIQUE("order_id"),
	CONSTRAINT "reservations_status" CHECK ("reservations"."status" in ('HELD', 'CONFIRMED', 'RELEASED', 'EXPIRED', 'RETURNED'))
);
--> statement-breakpoint
ALTER TABLE "reservation_holds" ADD CONSTRAINT "reservation_holds_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_holds" ADD CONSTRAINT "reservation_holds_stock_level_id_stock_levels_id_fk" FOREIGN KEY ("stock_level_id") REFERENCES "public"."stock_levels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_lines" ADD CONSTRAINT "reservation_lines_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_lines" ADD CONSTRAINT "reservation_lines_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reservations_overdue" ON "reservations" USING btree ("expires_at") WHERE "reservations"."status" = 'HELD';