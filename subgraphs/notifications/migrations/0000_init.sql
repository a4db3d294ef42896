CREATE TABLE "deliveries" (
	"event_id" text NOT NULL,
	"recipient" text NOT NULL,
	"channel" text NOT NULL,
	"is_guest" boolean NOT NULL,
	"occasion" jsonb NOT NULL,
	"email" text,
	"language" text,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"begun_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "deliveries_once" PRIMARY KEY("event_id","recipient","channel"),
	CONSTRAINT "deliveries_channel" CHECK ("deliveries"."channel" in ('EMAIL', 'PUSH')),
	CONSTRAINT "deliveries_end" CHECK (("deliveries"."state" in ('PENDING', 'SENDING')) = ("deliveries"."ended_at" is null)),
	CONSTRAINT "deliveries_forget_address" CHECK ("deliveries"."ended_at" is null or "deliveries"."email" is null)
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" text PRIMARY KEY NOT NULL,
	"customer_id" text NOT NULL,
	"event_id" text NOT NULL,
	"occasion" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notifications_once" UNIQUE("event_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "order_languages" (
	"order_id" text PRIMARY KEY NOT NULL,
	"language" text NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "preferences" (
	"customer_id" text PRIMARY KEY NOT NULL,
	"email" boolean NOT NULL,
	"push" boolean NOT NULL,
	"marketing" boolean NOT NULL,
	"marketing_said_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product_stocks" (
	"product_id" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "push_devices" (
	"customer_id" text NOT NULL,
	"device_id" text NOT NULL,
	"token" text NOT NULL,
	"platform" text NOT NULL,
	"app_version" text,
	"language" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "push_devices_customer_id_device_id_pk" PRIMARY KEY("customer_id","device_id"),
	CONSTRAINT "push_devices_token" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "wishes" (
	"customer_id" text NOT NULL,
	"product_id" text NOT NULL,
	"is_present" boolean NOT NULL,
	"version" integer NOT NULL,
	"currency" text,
	"price_told_at" timestamp (3) with time zone,
	"stock_told_at" timestamp (3) with time zone,
	CONSTRAINT "wishes_customer_id_product_id_pk" PRIMARY KEY("customer_id","product_id")
);
--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("channel","due_at") WHERE "deliveries"."state" = 'PENDING';--> statement-breakpoint
CREATE INDEX "deliveries_begun" ON "deliveries" USING btree ("channel","begun_at") WHERE "deliveries"."state" = 'SENDING';--> statement-breakpoint
CREATE INDEX "deliveries_ended" ON "deliveries" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "notifications_newest" ON "notifications" USING btree ("customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("customer_id","created_at","id") WHERE "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notifications_oldest" ON "notifications" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "order_languages_oldest" ON "order_languages" USING btree ("told_at");--> statement-breakpoint
CREATE INDEX "wishes_product" ON "wishes" USING btree ("product_id") WHERE "wishes"."is_present";