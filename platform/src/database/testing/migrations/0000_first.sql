CREATE TABLE "shelves" ("id" text PRIMARY KEY NOT NULL);--> statement-breakpoint
CREATE TABLE "books" ("id" text PRIMARY KEY NOT NULL, "shelf" text NOT NULL, "pages" integer NOT NULL,
  CONSTRAINT "books_shelf_fk" FOREIGN KEY ("shelf") REFERENCES "shelves"("id"),
  CONSTRAINT "books_pages_check" CHECK ("pages" > 0));
