INSERT INTO "shelves" VALUES ('first');
