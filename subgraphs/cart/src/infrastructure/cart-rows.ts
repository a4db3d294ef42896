import type { CartHead } from '../application/ports.ts';
import type { Cart } from '../domain/cart.ts';
import type { CartLine } from '../domain/cart-line.ts';
import type { Checkout } from '../domain/checkout.ts';
import type { StoredNotice } from '../domain/notice.ts';
import { toState, toStateColumns } from './cart-state-rows.ts';
import type { cartLines, carts } from './tables.ts';

/** Without what is written by who tells of abandoned carts. */
export type CartRow = Omit<typeof carts.$inferSelect, 'abandonedVersion'>;
export type LineRow = typeof cartLines.$inferSelect;

/** A cart with all that belongs to it, in order. */
export interface WholeCart {
  cart: CartRow;
  lines: LineRow[];
  promoCodes: string[];
  notices: StoredNotice[];
}

export function toCart({ cart, lines, promoCodes, notices }: WholeCart): Cart {
  const { id, ownerId, releasedBy, version, updatedAt, country, currency } = cart;
  return {
    id,
    ownerId,
    state: toState(cart),
    releasedBy,
    market: { country, currency },
    version,
    updatedAt,
    lines: lines.map(toLine),
    promoCodes,
    notices,
    checkout: toCheckout(cart),
  };
}

export function toHead(cart: CartRow, totalQuantity: number): CartHead {
  const { id, ownerId, version, updatedAt, country, currency } = cart;
  return { id, ownerId, version, updatedAt, market: { country, currency }, checkout: toCheckout(cart), totalQuantity };
}

export function toCartRow({ checkout, state, market, ...cart }: Cart): CartRow {
  const { id, ownerId, releasedBy, version, updatedAt } = cart;
  const { email = null, shippingAddress = null, billingAddress = null, shippingOptionId = null } = checkout;
  const { billingSameAsShipping } = checkout;
  const said = { email, shippingAddress, billingAddress, billingSameAsShipping, shippingOptionId };
  return { id, ownerId, ...toStateColumns(state), releasedBy, ...market, version, updatedAt, ...said };
}

export function toLineRow(cartId: string, line: CartLine): LineRow {
  const { variantTitle = null, compareAtMinor = null, brandSlug = null, orderable = null, ...rest } = line;
  return { cartId, ...rest, variantTitle, compareAtMinor, brandSlug, orderable };
}

function toLine({ cartId: _cart, variantTitle, compareAtMinor, brandSlug, orderable, ...rest }: LineRow): CartLine {
  return {
    ...rest,
    ...(variantTitle !== null && { variantTitle }),
    ...(compareAtMinor !== null && { compareAtMinor }),
    ...(brandSlug !== null && { brandSlug }),
    ...(orderable !== null && { orderable }),
  };
}

function toCheckout(row: CartRow): Checkout {
  const { email, shippingAddress, billingAddress, billingSameAsShipping, shippingOptionId } = row;
  return {
    ...(email !== null && { email }),
    ...(shippingAddress !== null && { shippingAddress }),
    ...(billingAddress !== null && { billingAddress }),
    billingSameAsShipping,
    ...(shippingOptionId !== null && { shippingOptionId }),
  };
}
