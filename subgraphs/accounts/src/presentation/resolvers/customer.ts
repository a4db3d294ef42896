import { mayReadWishlist, requireBackOffice, requireOwnerOrBackOffice } from '../../application/access.ts';
import type { Address as AddressModel } from '../../domain/address.ts';
import type { Customer as CustomerModel } from '../../domain/customer.ts';
import type { AddressResolvers, CustomerResolvers } from '../../generated/resolvers.ts';
import type { Context } from '../context.ts';
import { addressById, customerById } from '../find.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }, context) => customerById(context, id),
  addresses: (customer, _, context) => addressesOf(customer, context),
  defaultShippingAddress: async (customer, _, context) =>
    (await addressesOf(customer, context)).find(({ isDefaultShipping }) => isDefaultShipping) ?? null,
  defaultBillingAddress: async (customer, _, context) =>
    (await addressesOf(customer, context)).find(({ isDefaultBilling }) => isDefaultBilling) ?? null,
  sessions({ id }, _, { loaders, caller }) {
    requireOwnerOrBackOffice(caller.identity, id);
    return loaders.liveSessionsOf.load(id);
  },
  wishlist: async ({ id }, _, { loaders, caller }) =>
    mayReadWishlist(caller.identity, id) ? ((await loaders.wishlistOf.load(id)) ?? null) : null,
  // Tags hide these two from shoppers' schemas, and hiding is no protection.
  roles({ roles }, _, { caller }) {
    requireBackOffice(caller.identity);
    return roles;
  },
  riskNote({ riskNote }, _, { caller }) {
    requireBackOffice(caller.identity);
    return riskNote ?? null;
  },
};

async function addressesOf({ id }: CustomerModel, { loaders, caller }: Context): Promise<AddressModel[]> {
  requireOwnerOrBackOffice(caller.identity, id);
  return loaders.addressesOf.load(id);
}

export const Address: AddressResolvers = {
  __resolveReference: ({ id }, context) => addressById(context, id),
};
