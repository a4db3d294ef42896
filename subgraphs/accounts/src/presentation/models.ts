import type { Identity } from '@prism/platform/identity';

// What the resolvers of each type are given.

export type { Address } from '../domain/address.ts';
export type { Customer } from '../domain/customer.ts';
export type { Session } from '../domain/session.ts';
export type { Wishlist, WishlistItem } from '../domain/wishlist.ts';

/** A product as accounts knows it: only that it can be wished for. */
export interface Product {
  id: string;
}

export interface Viewer {
  identity: Identity;
}
