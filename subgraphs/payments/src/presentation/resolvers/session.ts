import type { PaymentSessionResolvers } from '../../generated/resolvers.ts';

export const paymentSessionResolvers: PaymentSessionResolvers = {
  /** Nobody needs one: cards become tokens at the provider's own page or library. */
  clientSecret: () => null,
  publishableKey: ({ provider }, _args, { ports }) => ports.providers.get(provider)?.publishableKey ?? null,
  cardPageUrl: ({ provider }, _args, { ports }) => ports.providers.get(provider)?.cardPageUrl ?? null,
  method: ({ charge }) => charge?.summary ?? null,
};
