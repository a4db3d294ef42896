import type { Money } from '@prism/platform/money';
import type { TrackerSource } from '../domain/order-tracker.ts';
import type { CardSource } from '../domain/product-card.ts';
import type { SourceImage } from '../domain/thumbnail.ts';

/** What the resolvers of each type are given: the key, and what the asked fields require. */
export interface Product extends Partial<CardSource> {
  id: string;
  images?: SourceImage[];
}

export interface ProductVariant {
  id: string;
  image?: SourceImage | null;
  price?: { current: Money } | null;
}

export interface ProductScreen {
  ref: string;
  product?: { name: string; slug: string } | null;
}

export interface Customer {
  id: string;
}

export interface Category {
  __typename?: 'Category';
  id: string;
}

export interface ProductListing {
  ref: string;
}

export interface Cart {
  __typename?: 'Cart';
  id: string;
}

export interface Wishlist {
  id: string;
}

export interface Order extends Partial<TrackerSource> {
  __typename?: 'Order';
  id: string;
}

export interface Notification {
  __typename?: 'Notification';
  id: string;
}
