import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Standing } from '../domain/cart-line.ts';
import type { CartStatus } from '../domain/cart-state.ts';
import type { StoredNotice } from '../domain/notice.ts';
import type { PostalAddress } from '../domain/postal-address.ts';
import type { Promotion } from '../domain/promotions/promotion.ts';

/** JSON has no dates. */
export interface StoredTerms {
  at: string;
  promotions: StoredPromotion[];
}

export type StoredPromotion = Omit<Promotion, 'startsAt' | 'endsAt'> & { startsAt?: string; endsAt?: string };

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });
/** In the smallest unit of the currency; past 2^31 there are prices too. */
const minor = (name: string) => bigint(name, { mode: 'number' });

/** Everything of a cart is keyed by the cart first, so that a cart lives on one shard. */
export const carts = pgTable(
  'carts',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    status: text('status').$type<CartStatus>().notNull(),
    /** The order that has it, or that it became. */
    orderId: text('order_id'),
    orderTerms: jsonb('order_terms').$type<StoredTerms>(),
    releasedBy: jsonb('released_by').$type<string[]>().notNull().default([]),
    /** The version that was told to be abandoned, written by who tells it. */
    abandonedVersion: integer('abandoned_version'),
    country: text('country').notNull(),
    currency: text('currency').notNull(),
    version: integer('version').notNull(),
    updatedAt: moment('updated_at').notNull(),
    email: text('email'),
    shippingAddress: jsonb('shipping_address').$type<PostalAddress>(),
    billingAddress: jsonb('billing_address').$type<PostalAddress>(),
    billingSameAsShipping: boolean('billing_same_as_shipping').notNull().default(false),
    shippingOptionId: text('shipping_option_id'),
  },
  (table) => [
    uniqueIndex('carts_one_current_per_owner')
      .on(table.ownerId)
      .where(sql`${table.status} in ('OPEN', 'BEING_ORDERED')`),
    // Customers' carts that may be left alone, the longest first.
    index('carts_untouched')
      .on(table.updatedAt)
      .where(
        sql`${table.status} = 'OPEN' and starts_with(${table.ownerId}, 'cus_') and ${table.abandonedVersion} is distinct from ${table.version}`,
      ),
    index('carts_being_ordered').on(table.id).where(sql`${table.status} = 'BEING_ORDERED'`),
    check('carts_status', sql`${table.status} in ('OPEN', 'BEING_ORDERED', 'ORDERED', 'MERGED')`),
    check('carts_order', sql`(${table.orderId} is not null) = (${table.status} in ('BEING_ORDERED', 'ORDERED'))`),
    check('carts_order_terms', sql`(${table.orderTerms} is not null) = (${table.status} = 'BEING_ORDERED')`),
    check('carts_version', sql`${table.version} >= 0`),
  ],
);

const cartId = () =>
  text('cart_id')
    .notNull()
    .references(() => carts.id);

export const cartLines = pgTable(
  'cart_lines',
  {
    cartId: cartId(),
    id: text('id').notNull(),
    variantId: text('variant_id').notNull(),
    quantity: integer('quantity').notNull(),
    position: integer('position').notNull(),
    productId: text('product_id').notNull(),
    /** Empty in rows that are older than it: the next look at the catalog fills it in. */
    sku: text('sku').notNull().default(''),
    title: text('title').notNull(),
    variantTitle: text('variant_title'),
    unitPriceMinor: minor('unit_price_minor').notNull(),
    compareAtMinor: minor('compare_at_minor'),
    categorySlugs: jsonb('category_slugs').$type<string[]>().notNull(),
    brandSlug: text('brand_slug'),
    standing: text('standing').$type<Standing>().notNull(),
    orderable: integer('orderable'),
  },
  (table) => [
    primaryKey({ columns: [table.cartId, table.id] }),
    unique('cart_lines_one_per_variant').on(table.cartId, table.variantId),
    check('cart_lines_quantity', sql`${table.quantity} >= 1`),
    check('cart_lines_price', sql`${table.unitPriceMinor} >= 0`),
    check('cart_lines_standing', sql`${table.standing} in ('SOLD', 'NOT_SOLD_HERE', 'GONE')`),
    check('cart_lines_orderable', sql`${table.orderable} between 0 and ${table.quantity} - 1`),
  ],
);

export const cartPromoCodes = pgTable(
  'cart_promo_codes',
  { cartId: cartId(), code: text('code').notNull(), position: integer('position').notNull() },
  (table) => [primaryKey({ columns: [table.cartId, table.code] })],
);

/** News only: what stands in the way follows from the lines. */
export const cartNotices = pgTable(
  'cart_notices',
  {
    cartId: cartId(),
    position: integer('position').notNull(),
    notice: jsonb('notice').$type<StoredNotice>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.cartId, table.position] })],
);

export const promotions = pgTable(
  'promotions',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    /** Normalized; without one it is a rule. */
    code: text('code').unique('promotions_code'),
    kind: text('kind').$type<Promotion['kind']>().notNull(),
    percent: integer('percent'),
    /** Minor units by currency. */
    amounts: jsonb('amounts').$type<Record<string, number>>(),
    minimumSubtotals: jsonb('minimum_subtotals').$type<Record<string, number>>(),
    categorySlugs: jsonb('category_slugs').$type<string[]>(),
    brandSlugs: jsonb('brand_slugs').$type<string[]>(),
    startsAt: moment('starts_at'),
    endsAt: moment('ends_at'),
  },
  // Rules that run are asked for with every cart and every product; those that ended are many, later.
  (table) => [index('promotions_rules').on(table.endsAt).where(sql`${table.code} is null`)],
);
