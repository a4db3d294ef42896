import { freeShippingFrom } from '../../domain/shipping/shipping-options.ts';
import type { CartResolvers } from '../../generated/resolvers.ts';
import { toCheckout, toCost, toPromoCode } from '../cart-fields.ts';
import { moneyIn } from '../money.ts';
import { toNotice } from '../notice-texts.ts';

/** Of the head until somebody asks for what depends on prices. */
export const cartResolvers: CartResolvers = {
  __resolveReference: ({ id }, { carts }) => carts.byId(id),
  version: async (cart) => (await cart.head()).version,
  updatedAt: async (cart) => (await cart.head()).updatedAt,
  country: async (cart) => (await cart.head()).market.country,
  currency: async (cart) => (await cart.head()).market.currency,
  totalQuantity: async (cart) => (await cart.head()).totalQuantity,

  async freeShippingFrom(cart) {
    const { market, checkout } = await cart.head();
    const from = freeShippingFrom(checkout.shippingAddress?.country ?? market.country, market.currency);
    return from === undefined ? null : moneyIn(market.currency)(from);
  },

  lines: async (cart) => (await cart.quoted()).cart.lines.map((line) => ({ cart, line })),
  cost: async (cart) => toCost(await cart.quoted()),
  promoCodes: async (cart, _args, { caller }) =>
    (await cart.quoted()).quote.priced.codes.map((code) => toPromoCode(code, caller.language)),
  async notices(cart, _args, { caller }) {
    const quoted = await cart.quoted();
    return quoted.quote.notices.map((notice) => toNotice(notice, quoted, caller.language));
  },
  checkout: async (cart) => toCheckout(await cart.quoted()),
};
