import type { Promotion } from './promotions/promotion.ts';

/** Where a cart is on its way. A subject has one cart at most that is OPEN or BEING_ORDERED. */
export type CartState =
  | { status: 'OPEN' }
  /** An order has it: nothing of it changes until the order lets it go or takes it. */
  | { status: 'BEING_ORDERED'; orderId: string; terms: OrderTerms }
  | ClosedState;

/** A cart that is nobody's any more. */
export type ClosedState =
  | { status: 'ORDERED'; orderId: string }
  /** It lives on in another cart. */
  | { status: 'MERGED' };

export type CartStatus = CartState['status'];

/** What the sum that the shopper agreed to follows from, besides the cart itself. */
export interface OrderTerms {
  at: Date;
  promotions: Promotion[];
}

/** Whether it is the cart that its owner has: it can be seen, and, unless it is being ordered, changed. */
export function isCurrent({ status }: CartState): boolean {
  return status === 'OPEN' || status === 'BEING_ORDERED';
}
