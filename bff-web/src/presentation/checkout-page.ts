import { checkoutSteps } from '../domain/checkout-steps.ts';
import { decodePageRef, encodePageRef } from '../domain/page-ref.ts';
import { policyLinks } from '../domain/policies.ts';
import type { CheckoutPageResolvers, QueryResolvers } from '../generated/resolvers.ts';
import type { CheckoutPage } from './models.ts';

const find: QueryResolvers['checkoutPage'] = (_root, { cartId }) => ({ ref: encodePageRef(cartId) });

/** Whose cart it is, the cart decides. */
const fields: CheckoutPageResolvers = {
  __resolveReference: (reference) => reference as CheckoutPage,
  cart: ({ ref }) => {
    const id = decodePageRef(ref);
    return id ? { id } : null;
  },
  steps: ({ cart }, _args, { caller }) => (cart?.checkout ? checkoutSteps(cart.checkout, caller.language) : null),
  policies: (_page, _args, { caller }) => policyLinks(caller.language),
};

export const checkoutPage = { find, fields };
