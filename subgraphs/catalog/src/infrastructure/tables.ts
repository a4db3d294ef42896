import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ProductAttribute, ProductImage, ProductOption, ProductStatus } from '../domain/product.ts';
import type { SelectedOption } from '../domain/variant.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const minor = (name: string) => bigint(name, { mode: 'number' });

export const brands = pgTable('brands', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  logoImageId: text('logo_image_id'),
});

export const categories = pgTable(
  'categories',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    description: text('description'),
    imageId: text('image_id'),
    parentId: text('parent_id').references((): AnyPgColumn => categories.id),
    /** Ids from the root to this category. */
    path: text('path').array().notNull(),
    position: smallint('position').notNull(),
  },
  (table) => [index('categories_parent').on(table.parentId, table.position)],
);

/** Every slug that leads, or ever led, to a product. Rows are never removed nor given to another. */
export const productSlugs = pgTable(
  'product_slugs',
  {
    slug: text('slug').primaryKey(),
    productId: text('product_id').notNull(),
  },
  (table) => [index('product_slugs_product').on(table.productId)],
);

/** One row: the order of all changes of published products. Whoever makes one holds it, so positions follow commits. */
export const changeFeed = pgTable('change_feed', {
  /** Another database, another feed. */
  id: uuid('id').primaryKey().defaultRandom(),
  /** Of the last change: its time in epoch ms, or one more than the position before where that is higher. */
  position: minor('position').notNull(),
});

export const products = pgTable(
  'products',
  {
    id: text('id').primaryKey(),
    slug: text('slug')
      .notNull()
      .unique()
      .references(() => productSlugs.slug),
    name: text('name').notNull(),
    subtitle: text('subtitle'),
    description: text('description'),
    brandId: text('brand_id').references(() => brands.id),
    categoryId: text('category_id')
      .notNull()
      .references(() => categories.id),
    status: text('status').$type<ProductStatus>().notNull(),
    options: jsonb('options').$type<ProductOption[]>().notNull(),
    attributes: jsonb('attributes').$type<ProductAttribute[]>().notNull(),
    images: jsonb('images').$type<ProductImage[]>().notNull(),
    publishedAt: moment('published_at'),
    updatedAt: moment('updated_at').notNull(),
    version: integer('version').notNull(),
    /** Of its last change in the feed. */
    changePosition: minor('change_position'),
  },
  (table) => [
    index('products_changes').on(table.changePosition, table.id).where(sql`${table.changePosition} is not null`),
    check('products_told', sql`(${table.changePosition} is null) = (${table.publishedAt} is null)`),
    check('products_status', sql`${table.status} in ('DRAFT', 'ACTIVE', 'ARCHIVED')`),
    check('products_published', sql`${table.status} <> 'ACTIVE' or ${table.publishedAt} is not null`),
  ],
);

export const variants = pgTable(
  'variants',
  {
    id: text('id').primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    /** In which order variants are shown; also what holds a product to 250 of them. */
    position: smallint('position').notNull(),
    sku: text('sku').notNull().unique(),
    title: text('title').notNull(),
    selectedOptions: jsonb('selected_options').$type<SelectedOption[]>().notNull(),
    imageId: text('image_id'),
    weightGrams: integer('weight_grams'),
    unitCostMinor: minor('unit_cost_minor'),
    unitCostCurrency: text('unit_cost_currency'),
    /** Priced in every market; stays so, as prices are never taken away. */
    isListed: boolean('is_listed').notNull().default(false),
  },
  (table) => [
    unique('variants_position').on(table.productId, table.position),
    check('variants_at_most_250', sql`${table.position} between 0 and 249`),
  ],
);

/** One row per variant and currency. */
export const prices = pgTable(
  'prices',
  {
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    currency: text('currency').notNull(),
    currentMinor: minor('current_minor').notNull(),
    compareAtMinor: minor('compare_at_minor'),
    validUntil: moment('valid_until'),
  },
  (table) => [
    primaryKey({ columns: [table.variantId, table.currency] }),
    check('prices_current', sql`${table.currentMinor} > 0`),
    check('prices_compare_at', sql`${table.compareAtMinor} > ${table.currentMinor}`),
    check('prices_sale_end', sql`${table.validUntil} is null or ${table.compareAtMinor} is not null`),
  ],
);
