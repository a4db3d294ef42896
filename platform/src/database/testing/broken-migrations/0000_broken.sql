CREATE TABLE "half" ("id" text);--> statement-breakpoint
CREATE TABLE "half" ("id" text);
