import type { CartLineResolvers } from '../../generated/resolvers.ts';
import { pricedLine } from '../cart-fields.ts';
import { moneyIn } from '../money.ts';

/** A line is the caller's if it is in the caller's cart: no other is looked at. */
export const cartLineResolvers: CartLineResolvers = {
  async __resolveReference({ id }, { carts }) {
    const cart = await carts.own();
    const line = (await cart?.quoted())?.cart.lines.find((candidate) => candidate.id === id);
    return cart && line ? { cart, line } : null;
  },
  id: ({ line }) => line.id,
  title: ({ line }) => line.title,
  variantTitle: ({ line }) => line.variantTitle ?? null,
  sku: ({ line }) => line.sku,
  quantity: ({ line }) => line.quantity,
  variant: ({ line }) => ({ id: line.variantId }),
  product: ({ line }) => ({ id: line.productId }),
  async unitPrice({ cart, line }) {
    return moneyIn((await cart.quoted()).cart.market.currency)(line.unitPriceMinor);
  },
  async compareAtUnitPrice({ cart, line }) {
    if (line.compareAtMinor === undefined) return null;
    return moneyIn((await cart.quoted()).cart.market.currency)(line.compareAtMinor);
  },
  lineTotal: async ({ cart, line }) => (await pricedLine(cart, line)).lineTotal,
  discounts: async ({ cart, line }) => (await pricedLine(cart, line)).discounts,
  discountShare: async ({ cart, line }) => (await pricedLine(cart, line)).discountShare,
};
