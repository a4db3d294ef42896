import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { type AvailabilityStatus, orderLimit } from '../domain/availability.ts';
import type { ReservationStatus } from '../domain/reservation.ts';
import { maxOnHand } from '../domain/stock-limits.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

export const warehouses = pgTable('warehouses', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  country: text('country').notNull(),
});

/** Products the catalog told of, and what of them was told to others. */
export const products = pgTable(
  'products',
  {
    id: text('id').primaryKey(),
    /** Of the product, when the catalog told of it. */
    version: integer('version').notNull(),
    /** How it can be had, as told last; null: never told. */
    toldStatus: text('told_status').$type<AvailabilityStatus>(),
    toldVersion: integer('told_version').notNull().default(0),
  },
  (table) => [
    check('products_told_status', sql`${table.toldStatus} in ('IN_STOCK', 'LOW_STOCK', 'BACKORDER', 'OUT_OF_STOCK')`),
  ],
);

/** Variants the catalog told of. One that left its product stays: stock and ledger speak of it. */
export const variants = pgTable(
  'variants',
  {
    id: text('id').primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    isListed: boolean('is_listed').notNull(),
    /** Off unless somebody decided so: nothing is sold that is not there. */
    takesBackorders: boolean('takes_backorders').notNull().default(false),
  },
  (table) => [index('variants_product').on(table.productId)],
);

export const stockLevels = pgTable(
  'stock_levels',
  {
    id: text('id').primaryKey(),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    warehouseId: text('warehouse_id')
      .notNull()
      .references(() => warehouses.id),
    onHand: integer('on_hand').notNull().default(0),
    reserved: integer('reserved').notNull().default(0),
    /** 0: opened, and nothing came yet. */
    version: integer('version').notNull().default(0),
    /** When a delivery is expected here. */
    restockAt: moment('restock_at'),
  },
  (table) => [
    unique('stock_levels_one_per_variant_and_warehouse').on(table.variantId, table.warehouseId),
    index('stock_levels_scarcest').on(sql`(${table.onHand} - ${table.reserved})`, table.id),
    check('stock_levels_reserved', sql`${table.reserved} between 0 and ${table.onHand}`),
    check('stock_levels_on_hand', sql`${table.onHand} <= ${sql.raw(`${maxOnHand}`)}`),
  ],
);

/** The ledger; a trigger keeps it from being changed. */
export const stockAdjustments = pgTable(
  'stock_adjustments',
  {
    id: text('id').primaryKey(),
    stockLevelId: text('stock_level_id')
      .notNull()
      .references(() => stockLevels.id),
    delta: integer('delta').notNull(),
    /** Afterwards. */
    onHand: integer('on_hand').notNull(),
    reason: text('reason').notNull(),
    adjustedBy: text('adjusted_by').notNull(),
    adjustedAt: moment('adjusted_at').notNull(),
    requestId: text('request_id').notNull(),
  },
  (table) => [
    index('stock_adjustments_level').on(table.stockLevelId, table.adjustedAt),
    check('stock_adjustments_delta', sql`${table.delta} <> 0`),
  ],
);

/** One per order; what becomes of it is its status, the row stays. */
export const reservations = pgTable(
  'reservations',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id').notNull(),
    status: text('status').$type<ReservationStatus>().notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    /** When it got its status or its expiry. */
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [
    unique('reservations_one_per_order').on(table.orderId),
    index('reservations_overdue').on(table.expiresAt).where(sql`${table.status} = 'HELD'`),
    check('reservations_status', sql`${table.status} in ('HELD', 'CONFIRMED', 'RELEASED', 'EXPIRED', 'RETURNED')`),
  ],
);

/** What an order wanted. */
export const reservationLines = pgTable(
  'reservation_lines',
  {
    reservationId: text('reservation_id')
      .notNull()
      .references(() => reservations.id),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    quantity: integer('quantity').notNull(),
    backordered: integer('backordered').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reservationId, table.variantId] }),
    check('reservation_lines_quantity', sql`${table.quantity} between 1 and ${sql.raw(`${orderLimit}`)}`),
    check('reservation_lines_backordered', sql`${table.backordered} between 0 and ${table.quantity}`),
  ],
);

/** How many pieces of which level: held, sold or taken back, by the status of the reservation. */
export const reservationHolds = pgTable(
  'reservation_holds',
  {
    reservationId: text('reservation_id')
      .notNull()
      .references(() => reservations.id),
    stockLevelId: text('stock_level_id')
      .notNull()
      .references(() => stockLevels.id),
    quantity: integer('quantity').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reservationId, table.stockLevelId] }),
    check('reservation_holds_quantity', sql`${table.quantity} > 0`),
  ],
);
