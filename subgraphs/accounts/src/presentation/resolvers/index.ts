import type { Resolvers } from '../../generated/resolvers.ts';
import { accountMutations } from './account-mutations.ts';
import { belongingMutations } from './belonging-mutations.ts';
import { Address, Customer } from './customer.ts';
import { outsideMutations } from './outside-mutations.ts';
import { Query } from './query.ts';
import { sessionMutations } from './session-mutations.ts';
import { Session, Viewer } from './viewer.ts';
import { Product, Wishlist, WishlistItem } from './wishlist.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: { ...sessionMutations, ...outsideMutations, ...accountMutations, ...belongingMutations },
  Viewer,
  Customer,
  Address,
  Session,
  Wishlist,
  WishlistItem,
  Product,
};
