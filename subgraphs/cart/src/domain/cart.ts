import type { CartLine } from './cart-line.ts';
import type { CartState, ClosedState } from './cart-state.ts';
import type { Checkout } from './checkout.ts';
import type { Market } from './market.ts';
import type { StoredNotice } from './notice.ts';

/** One aggregate: whoever changes any part of it changes its version. */
export interface Cart {
  /** `crt_…` */
  id: string;
  /** The subject it belongs to: a customer, or a guest. */
  ownerId: string;
  state: CartState;
  /** Orders that came to nothing and have let it go, the latest last: they never get it again. */
  releasedBy: string[];
  market: Market;
  /** Grows by one at each change; 0 of one that was never saved. */
  version: number;
  updatedAt: Date;
  /** In the order they were put in; one per variant. */
  lines: CartLine[];
  /** In the order they were entered, normalized. */
  promoCodes: string[];
  /** News for the shopper; they go with the shopper's next change. */
  notices: StoredNotice[];
  checkout: Checkout;
}

/** More is a business's list, or a script. */
export const maxLines = 100;

/** A cart that nothing was put into yet. */
export function createCart(made: { id: string; ownerId: string; market: Market; now: Date }): Cart {
  return {
    id: made.id,
    ownerId: made.ownerId,
    state: { status: 'OPEN' },
    releasedBy: [],
    market: made.market,
    version: 0,
    updatedAt: made.now,
    lines: [],
    promoCodes: [],
    notices: [],
    checkout: { billingSameAsShipping: false },
  };
}

/** A cart that lives on as something else: nothing of what was in it stays. */
export function closeCart(cart: Cart, state: ClosedState): Cart {
  return { ...cart, state, lines: [], promoCodes: [], notices: [], checkout: { billingSameAsShipping: false } };
}

export function totalQuantity({ lines }: Pick<Cart, 'lines'>): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

export function variantIds({ lines }: Pick<Cart, 'lines'>): string[] {
  return lines.map(({ variantId }) => variantId);
}

/** The cart once the shopper has seen its news and goes on. */
export function acknowledge(cart: Cart): Cart {
  return { ...cart, notices: [] };
}
