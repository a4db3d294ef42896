import type { UnitOfWork } from '@prism/platform/database';
import type { Idempotency } from '@prism/platform/idempotency';
import type { AvailabilityStatus } from '../domain/availability.ts';
import type { WarehousedStock } from '../domain/plan-reservation.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { StockAdjustment } from '../domain/stock-adjustment.ts';
import type { StockLevel } from '../domain/stock-level.ts';
import type { StockMove } from '../domain/stock-move.ts';
import type { VariantStock } from '../domain/variant-stock.ts';
import type { Warehouse } from '../domain/warehouse.ts';
import type { ReservationStore } from './reservation-ports.ts';

/** One variant in one warehouse. */
export interface StockPlace {
  variantId: string;
  warehouseId: string;
}

/** What is on hand. Everything joins the unit of work that runs. */
export interface StockLevelStore {
  /** Starts an empty level, unless the variant has one in the warehouse. */
  open(id: string, place: StockPlace): Promise<void>;
  /**
   * Adds to what is on hand, or takes away, if afterwards `reserved <= onHand <= maxOnHand`: one statement, so however many
   * do it at once. Undefined, and nothing happened, if not. What was added ends the wait for a delivery.
   */
  add(place: StockPlace, delta: number): Promise<StockLevel | undefined>;
  /**
   * Reads all there is of the variants and keeps others from changing it until the unit of work ends. Locks are taken in
   * one order, by variant and warehouse, so that nobody waits in a circle. Unknown variants are left out.
   */
  lockVariants(variantIds: readonly string[]): Promise<WarehousedStock[]>;
  /**
   * Moves what a reservation has of each level, all of it in one statement and in the same order of locks. Answers whose
   * products these are. Throws, so that nothing happens, if some level would break `0 <= reserved <= onHand`.
   */
  move(reservationId: string, move: StockMove): Promise<string[]>;
}

/** Why stock is as it is. Grows only. */
export interface StockLedger {
  append(adjustment: StockAdjustment): Promise<void>;
}

/** A product's variants as the catalog told of them last. */
export interface ToldProduct {
  id: string;
  /** Of the product; a higher one is newer. */
  version: number;
  /** Those on sale; none when the product is not on the shelves. */
  listedVariantIds: readonly string[];
}

/** What others were told of a product. */
export interface ToldAvailability {
  /** Absent: nothing yet. */
  status?: AvailabilityStatus;
  /** Of the last event about it; 0: none. */
  version: number;
}

/** Products as far as the catalog told of them, and how they can be had. */
export interface ProductStore {
  /** False: nothing newer than what is known. */
  remember(product: ToldProduct): Promise<boolean>;
  findProductOf(variantId: string): Promise<string | undefined>;
  /** Reads what was told and keeps others from telling until the unit of work ends. */
  lockTold(productId: string): Promise<ToldAvailability>;
  saveTold(productId: string, told: Required<ToldAvailability>): Promise<void>;
}

/** Tells other parts, in the same unit of work. */
export interface InventoryNews {
  /** `requestId` is of the request that caused it, where there was one. */
  productAvailabilityChanged(
    change: { productId: string; status: AvailabilityStatus; version: number },
    requestId: string | undefined,
  ): Promise<void>;
  reservationExpired(reservation: Reservation, requestId: string | undefined): Promise<void>;
}

/** What commands work with. */
export interface CommandPorts {
  levels: StockLevelStore;
  ledger: StockLedger;
  products: ProductStore;
  reservations: ReservationStore;
  reader: InventoryReader;
  news: InventoryNews;
  unitOfWork: UnitOfWork;
  oncePerKey: Idempotency['run'];
  now: () => Date;
  newId: (prefix: string) => string;
}

/** What commands about reservations work with. */
export type ReservationPorts = Pick<
  CommandPorts,
  'reservations' | 'levels' | 'products' | 'reader' | 'news' | 'unitOfWork' | 'now' | 'newId'
>;

/** Where a stock level stands among the scarce ones. */
export interface Position {
  available: number;
  id: string;
}

/** The part of a list behind a position. */
export interface Slice {
  limit: number;
  after?: Position | undefined;
}

/** Reads, each for many keys at once. What is not there is left out. */
export interface InventoryReader {
  variantStocks(variantIds: readonly string[]): Promise<VariantStock[]>;
  /** Of all variants of the products, also of those that left them. */
  productStocks(productIds: readonly string[]): Promise<VariantStock[]>;
  stockLevels(ids: readonly string[]): Promise<StockLevel[]>;
  reservations(ids: readonly string[]): Promise<Reservation[]>;
  /** In the order of the warehouses' names. */
  levelsOfVariants(variantIds: readonly string[]): Promise<StockLevel[]>;
  /** Levels of listed variants with fewer than `threshold` available, the scarcest first. */
  scarceLevels(threshold: number, slice: Slice): Promise<StockLevel[]>;
  warehouses(ids: readonly string[]): Promise<Warehouse[]>;
  /** By name. */
  allWarehouses(): Promise<Warehouse[]>;
}
