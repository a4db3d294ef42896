import type { PromotionProblemCode } from './promotions/promotion-problem.ts';

/** Why cart says no: stable, for programs. What people read is the presentation's. */
export type RefusalCode =
  | 'CART_NOT_FOUND'
  | 'NOT_FOUND'
  | 'CART_NOT_READY'
  | 'CART_NOT_LOCKED'
  | 'CART_RELEASED'
  | 'CART_ALREADY_ORDERED'
  | 'ORDER_NOT_FOUND'
  | 'LINES_MISSING'
  | 'TOO_MANY_LINES'
  | 'VARIANT_NOT_FOUND'
  | 'VARIANT_UNAVAILABLE'
  | 'VARIANT_NOT_SOLD_HERE'
  | 'QUANTITY_INVALID'
  | 'AMOUNT_TOO_LARGE'
  | 'LINE_NOT_FOUND'
  | 'LINE_REPEATED'
  | 'PROMO_CODE_UNKNOWN'
  | 'TOO_MANY_PROMO_CODES'
  | 'MARKET_UNKNOWN'
  | 'EMAIL_INVALID'
  | 'TEXT_MISSING'
  | 'TEXT_INVALID'
  | 'COUNTRY_UNKNOWN'
  | 'COUNTRY_NOT_SERVED'
  | 'POSTAL_CODE_INVALID'
  | 'PHONE_INVALID'
  | 'ADDRESS_AMBIGUOUS'
  | 'ADDRESS_NOT_FOUND'
  | 'SHIPPING_OPTION_UNKNOWN'
  | 'PROMOTION_NOT_FOUND'
  | PromotionProblemCode
  | 'PROMOTION_CODE_TAKEN';

/** An expected failure, told to the one who asked. */
export type Refusal = InputRefusal | StockShortage | VersionConflict | BeingOrdered | CheckoutChanged;

export interface InputRefusal {
  code: RefusalCode;
  /** Where in the input, from the root of the arguments. */
  path: string[];
}

/** More was asked for than there is. */
export interface StockShortage {
  code: 'STOCK_SHORTAGE';
  path: string[];
  variantId: string;
  /** Of the variant, in the whole cart. */
  maxOrderable: number;
}

/** Somebody else was faster. */
export interface VersionConflict {
  code: 'CART_VERSION_CONFLICT';
  path: string[];
  currentVersion: number;
}

/** An order has the cart. */
export interface BeingOrdered {
  code: 'CART_BEING_ORDERED';
  path: string[];
  orderId: string;
}

/** The cart is not what the shopper agreed to any more. */
export interface CheckoutChanged {
  code: 'CHECKOUT_CHANGED';
  path: string[];
  currentVersion: number;
  /** Minor units, ISO 4217. */
  currentTotal: { minor: number; currency: string };
}

export type Refused = { ok: false; refusals: Refusal[] };
export type Decision<T> = { ok: true; value: T } | Refused;

export const accept = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refuseAll = (refusals: Refusal[]): Refused => ({ ok: false, refusals });

export const refuse = (code: RefusalCode, ...path: string[]): Refused => refuseAll([{ code, path }]);

export const refuseBeingOrdered = (orderId: string, ...path: string[]): Refused =>
  refuseAll([{ code: 'CART_BEING_ORDERED', path, orderId }]);
