import type { Identity } from '@prism/platform/identity';
import { byKey, manyByKey } from '@prism/platform/subgraph';
import DataLoader from 'dataloader';
import type { Ports } from '../application/ports.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** Loaders of one request: every edge of the graph costs one statement per level, however many objects are on it. */
export function createLoaders({ customers, addresses, wishlists, sessions, now }: Ports, identity: Identity) {
  return {
    customer: byKey(customers.findMany, ({ id }) => id),
    address: byKey(addresses.findMany, ({ id }) => id),
    addressesOf: manyByKey(addresses.ofCustomers, ({ customerId }) => customerId),
    wishlist: byKey(wishlists.findMany, ({ id }) => id),
    wishlistOf: byKey(wishlists.ofCustomers, ({ customerId }) => customerId),
    session: byKey(sessions.findMany, ({ id }) => id),
    liveSessionsOf: manyByKey(
      (customerIds) => sessions.liveOfCustomers(customerIds, now()),
      ({ customerId }) => customerId,
    ),
    /** Whether whoever asks wishes for a product. */
    isWished: new DataLoader<string, boolean>(async (productIds) => {
      const wished = new Set(await wishlists.wishedProducts(identity.subject, productIds));
      return productIds.map((id) => wished.has(id));
    }),
  };
}
