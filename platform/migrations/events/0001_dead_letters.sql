CREATE TABLE "events"."dead_letters" (
	"consumer_group" text NOT NULL,
	"event_id" text NOT NULL,
	"position" bigserial NOT NULL,
	"stream" text NOT NULL,
	"partition_key" text NOT NULL,
	"type" text NOT NULL,
	"version" integer NOT NULL,
	"payload" jsonb NOT NULL,
	"request_id" text,
	"occurred_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"error" text,
	"set_aside_at" timestamp with time zone NOT NULL,
	"last_tried_at" timestamp with time zone,
	"replay_requested_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"reason" text,
	CONSTRAINT "dead_letters_consumer_group_event_id_pk" PRIMARY KEY("consumer_group","event_id")
);
--> statement-breakpoint
CREATE INDEX "dead_letters_waiting" ON "events"."dead_letters" USING btree ("consumer_group","stream","partition_key","position") WHERE "events"."dead_letters"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "dead_letters_requested" ON "events"."dead_letters" USING btree ("consumer_group") WHERE "events"."dead_letters"."state" = 'waiting' and "events"."dead_letters"."replay_requested_at" is not null;