import type { IdempotencyRefusal } from '@prism/platform/idempotency';

/** Why no order is made of a cart: nothing was written down, nothing reserved, nothing charged. */
export type PlaceRefusal =
  | { code: 'CART_NOT_FOUND' | 'CART_NOT_READY' | 'CART_ALREADY_ORDERED'; path: string[] }
  | { code: 'PAYMENT_SESSION_NOT_FOUND'; path: string[] }
  /** Another order is being made of it: a moment later it is clear what came of that. */
  | { code: 'CART_BEING_ORDERED'; path: string[] }
  | { code: 'CHECKOUT_CHANGED'; path: string[]; currentVersion: number; currentTotalMinor: number; currency: string }
  | IdempotencyRefusal;

export interface Refused {
  ok: false;
  refusals: PlaceRefusal[];
}

export const refusePlacing = (...refusals: PlaceRefusal[]): Refused => ({ ok: false, refusals });

export const cartPath = ['input', 'cartId'];
export const sessionPath = ['input', 'paymentSessionId'];
