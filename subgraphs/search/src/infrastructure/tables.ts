import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  serial,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';

/** Ids and keys are compared by code point, whatever the locale of the database: sorts end with them. */
const key = customType<{ data: string }>({ dataType: () => 'text collate "C"' });
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
const time = (name: string) => timestamp(name, { withTimezone: true });

/** What the catalog tells of a product. */
const catalogColumns = () => ({
  productId: key('product_id').primaryKey(),
  /** Of the catalog; 0 as long as only others spoke of the product. */
  version: integer('version').notNull().default(0),
  /** Whether it can be found: not if it is archived or unknown to the catalog. */
  isListed: boolean('is_listed').notNull().default(false),
  slugs: text('slugs').array().notNull().default([]),
  nameKey: key('name_key').notNull().default(''),
  /** Its leaf. */
  categoryId: key('category_id').notNull().default(''),
  rootId: key('root_id').notNull().default(''),
  brandId: key('brand_id'),
  /** Ids of `terms`. */
  termIds: integer('term_ids').array().notNull().default([]),
  /** Distinct keys of its options and attributes, sorted, joined by commas: what facets it counts for. */
  facetKeys: key('facet_keys').notNull().default(''),
  words: tsvector('words').notNull().default(''),
  /** Key and text of each, parted by a tab. */
  phrases: text('phrases').array().notNull().default([]),
  publishedAt: time('published_at').notNull().default(new Date(0)),
});

/** What reviews and inventory tell of it; `…At` is when they did. */
const signalColumns = () => ({
  ratingAverage: doublePrecision('rating_average').notNull().default(0),
  ratingCount: integer('rating_count').notNull().default(0),
  ratingAt: time('rating_at'),
  /** Null: nothing is known. */
  isInStock: boolean('is_in_stock'),
  availabilityVersion: integer('availability_version').notNull().default(0),
  availabilityAt: time('availability_at'),
});

/**
 * A row per product that anybody spoke of. Each teller owns its columns, so news may come in any order; rows of archived
 * products stay, because old news of them may still come.
 */
export const documents = pgTable(
  'documents',
  {
    ...catalogColumns(),
    ...signalColumns(),
    /** The number of the rebuild that had begun last when the catalog's news came. */
    heardIn: integer('heard_in').notNull().default(0),
  },
  (t) => [
    index('documents_words').using('gin', t.words).where(sql`is_listed`),
    index('documents_name_key').using('gin', t.nameKey.op('gin_trgm_ops')).where(sql`is_listed`),
    index('documents_term_ids').using('gin', t.termIds).where(sql`is_listed`),
    index('documents_slugs').using('gin', t.slugs),
    index('documents_popular').on(t.ratingCount.desc().nullsFirst(), t.productId).where(sql`is_listed`),
    index('documents_newest').on(t.publishedAt.desc().nullsFirst(), t.productId).where(sql`is_listed`),
    index('documents_in_category')
      .on(t.categoryId, t.ratingCount.desc().nullsFirst(), t.productId)
      .where(sql`is_listed`),
    index('documents_in_root').on(t.rootId, t.ratingCount.desc().nullsFirst(), t.productId).where(sql`is_listed`),
  ],
);

const priceColumns = () => ({
  currency: key('currency').notNull(),
  productId: key('product_id').notNull(),
  /** Included; `-infinity` since ever. */
  validFrom: timestamp('valid_from', { withTimezone: true, mode: 'string' }).notNull(),
  /** Excluded; `infinity` for ever. */
  validUntil: timestamp('valid_until', { withTimezone: true, mode: 'string' }).notNull(),
  minMinor: bigint('min_minor', { mode: 'number' }).notNull(),
  maxMinor: bigint('max_minor', { mode: 'number' }).notNull(),
});

/** What products cost from when to when, over all variants. */
export const prices = pgTable('prices', priceColumns(), (t) => [
  // All that a listing reads of a price: it is answered from the index alone.
  primaryKey({ columns: [t.currency, t.productId, t.validFrom, t.validUntil, t.minMinor] }),
  index('prices_of_product').on(t.productId),
]);

/** Values that products are counted and filtered by. Never deleted: their ids stand in documents. */
export const terms = pgTable(
  'terms',
  {
    id: serial('id').primaryKey(),
    key: key('key').notNull(),
    value: key('value').notNull(),
    label: text('label').notNull(),
  },
  (t) => [unique('terms_key_value').on(t.key, t.value)],
);

export const categories = pgTable(
  'categories',
  {
    id: key('id').primaryKey(),
    slug: key('slug').notNull(),
    name: text('name').notNull(),
    nameKey: key('name_key').notNull(),
    parentId: key('parent_id'),
    /** Ids from the root to this one. */
    path: text('path').array().notNull(),
  },
  (t) => [index('categories_slug').on(t.slug), index('categories_path').using('gin', t.path)],
);

/** What can be suggested, and how many listed products have it. */
export const phrases = pgTable('phrases', {
  key: key('key').primaryKey(),
  text: text('text').notNull(),
  products: integer('products').notNull(),
});

/** Words of names, brands, categories, options and attributes: what a mistyped word can have meant. */
export const words = pgTable(
  'words',
  { word: key('word').primaryKey(), products: integer('products').notNull() },
  (t) => [index('words_similar').using('gin', t.word.op('gin_trgm_ops'))],
);

export const rebuilds = pgTable('rebuilds', {
  number: integer('number').primaryKey(),
  startedAt: time('started_at').notNull(),
  /** The last sign of life; without one for a while it counts as given up. */
  aliveAt: time('alive_at').notNull(),
  finishedAt: time('finished_at'),
  productsRead: integer('products_read').notNull().default(0),
  failure: text('failure'),
});

/** What a rebuild has read so far. */
export const stagedDocuments = pgTable('staged_documents', { ...catalogColumns(), ...signalColumns() });
export const stagedPrices = pgTable('staged_prices', priceColumns(), (t) => [
  primaryKey({ columns: [t.currency, t.productId, t.validFrom] }),
]);
