import type { UnitOfWork } from '@prism/platform/database';
import type { Idempotency } from '@prism/platform/idempotency';
import type { Caller } from '@prism/platform/identity';
import type { Cart } from '../domain/cart.ts';
import type { VariantFacts } from '../domain/facts.ts';
import type { Market } from '../domain/market.ts';
import type { PostalAddress } from '../domain/postal-address.ts';
import type { Promotion } from '../domain/promotions/promotion.ts';
import type { OrderedLine } from '../domain/reorder-lines.ts';

/** A cart without what is in it: enough for a badge. */
export interface CartHead extends Pick<Cart, 'id' | 'ownerId' | 'market' | 'version' | 'updatedAt' | 'checkout'> {
  /** Of all lines together. */
  totalQuantity: number;
}

/** Carts as they are read; each by one statement. An owner's is the one that is open, or being ordered. */
export interface CartReader {
  headOfOwner(ownerId: string): Promise<CartHead | undefined>;
  /** The whole cart, also a closed one. */
  find(id: string): Promise<Cart | undefined>;
  findOfOwner(ownerId: string): Promise<Cart | undefined>;
}

/** Carts, for commands. Everything joins the unit of work that runs. */
export interface CartStore extends CartReader {
  /** Reads a cart, closed ones too, and keeps others from changing it until the unit of work ends. */
  lock(id: string): Promise<Cart | undefined>;
  /** The owner's cart, opened if there is none, locked. However many ask at once, there is one. */
  lockOfOwner(made: { id: string; ownerId: string; market: Market; now: Date }): Promise<Cart>;
  /** Writes what differs. */
  save(before: Cart, after: Cart): Promise<void>;
  /**
   * Customers' open carts that nobody has touched since then, the longest first, each for one version once: they are marked.
   * Of several who claim at once each gets others.
   */
  claimAbandoned(claim: { untouchedSince: Date; limit: number }): Promise<AbandonedCart[]>;
  /** Carts that an order has had since before then, by id, those after `after`. */
  locked(slice: { lockedBefore: Date; limit: number; after?: string | undefined }): Promise<LockedCart[]>;
}

/** A cart, and the order that has it. */
export interface LockedCart {
  cartId: string;
  orderId: string;
}

export interface AbandonedCart extends Pick<Cart, 'id' | 'ownerId' | 'version' | 'updatedAt'> {
  hasLines: boolean;
}

export interface PromotionStore {
  /** Those that need no code and run at that moment. */
  running(at: Date): Promise<Promotion[]>;
  /** Those that can matter to a cart: running without a code, and with one of these codes at any time. */
  forCart(at: Date, codes: readonly string[]): Promise<Promotion[]>;
  byId(ids: readonly string[]): Promise<Promotion[]>;
  byCode(code: string): Promise<Promotion | undefined>;
  /** By id, the newest first. */
  list(slice: { limit: number; before?: string | undefined }): Promise<Promotion[]>;
  /** False: another promotion has its code. */
  save(promotion: Promotion): Promise<boolean>;
}

/** What others say of variants, on behalf of a caller. Each throws when it cannot be told. */
export interface Shop {
  /** In the currency of the caller's market. Variants that there are not are left out. */
  catalog(variantIds: readonly string[], caller: Caller): Promise<VariantFacts[]>;
  /** How many can be ordered, by variant; those it cannot be told of are left out. */
  stock(variantIds: readonly string[], caller: Caller): Promise<ReadonlyMap<string, number>>;
  /** One of the caller's own addresses. */
  ownAddress(addressId: string, caller: Caller): Promise<PostalAddress | undefined>;
  /** What is in one of the caller's own orders. */
  ownOrder(orderId: string, caller: Caller): Promise<OrderedLine[] | undefined>;
  /** Where an order stands, whoever's it is; undefined: there is none. For services. */
  orderStatus(orderId: string, caller: Caller): Promise<string | undefined>;
}

/** Tells other parts, in the same unit of work. */
export interface CartNews {
  changed(cart: Cart, requestId: string): Promise<void>;
  merged(cart: Cart, into: Cart, requestId: string): Promise<void>;
  ordered(cart: Cart, orderId: string, requestId: string): Promise<void>;
  abandoned(cart: AbandonedCart): Promise<void>;
}

/** Says that somebody outside could not be asked, and the cart goes on without. */
export type Warn = (what: string, error: unknown) => void;

/** What commands and reads work with. */
export interface CartPorts {
  carts: CartStore;
  promotions: PromotionStore;
  shop: Shop;
  news: CartNews;
  unitOfWork: UnitOfWork;
  oncePerKey: Idempotency['run'];
  warn: Warn;
  now: () => Date;
  newId: (prefix: string) => string;
}
