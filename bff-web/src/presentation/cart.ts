import { cartDrawer, type DrawerSource } from '../domain/cart-drawer.ts';
import type { CartResolvers } from '../generated/resolvers.ts';
import { listing } from './listing.ts';
import type { Cart } from './models.ts';

/** The web's view of a cart. */
export const cart: CartResolvers = {
  __resolveReference: (reference) => reference as Cart,
  drawer: (source, _args, { caller }) => {
    if (!hasDrawer(source)) return null;
    const { upsell, ...drawer } = cartDrawer(source, { language: caller.language, currency: caller.market.currency });
    return { ...drawer, upsell: listing(upsell) };
  },
};

/** Required fields are null when their subgraph failed; there is no drawer without them. */
function hasDrawer(source: Cart): source is Cart & DrawerSource {
  return typeof source.totalQuantity === 'number' && Boolean(source.cost?.subtotal);
}
