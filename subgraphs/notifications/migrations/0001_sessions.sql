-- By which session these were registered nobody knows, so none of them could be ended: apps say their tokens again when they start.
DELETE FROM "push_devices";--> statement-breakpoint
ALTER TABLE "push_devices" ADD COLUMN "session_id" text NOT NULL;--> statement-breakpoint
CREATE INDEX "push_devices_session" ON "push_devices" USING btree ("session_id");