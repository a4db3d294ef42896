import type { DrawerSource } from '../domain/cart-drawer.ts';
import type { CheckoutStep } from '../domain/checkout-steps.ts';
import type { SourceFacet } from '../domain/listing/facet-nav.ts';
import type { SummarySource } from '../domain/order-summary.ts';
import type { AvailabilitySource, JsonLdSource, RatingSource } from '../domain/product-json-ld.ts';
import type { SeoSource } from '../domain/product-seo.ts';
import type { TileSource } from '../domain/product-tile.ts';
import type { SourceImage } from '../domain/responsive-image.ts';

/**
 * What the resolvers of each type are given: the key, and what the asked fields require. All that is required may be null,
 * or not there at all, when its subgraph failed.
 */
export interface Product extends Partial<TileSource> {
  address: string;
  images?: SourceImage[];
}

export interface ProductPage {
  __typename?: 'ProductPage';
  ref: string;
  product?: ({ slug: string } & SeoSource & JsonLdSource & RatingSource & AvailabilitySource) | null;
}

export interface Category {
  slug: string;
}

export interface ProductListing {
  ref: string;
}

/** What search tells of the list of a page. */
export interface SourceListing {
  totalCount?: number | null;
  facets?: readonly SourceFacet[] | null;
}

export interface CategoryPage {
  __typename?: 'CategoryPage';
  ref: string;
  category?: {
    name?: string | null;
    description?: string | null;
    trail?: readonly { name: string; slug: string }[] | null;
  } | null;
  listing?: SourceListing | null;
}

export interface SearchPage {
  ref: string;
  listing?: SourceListing | null;
}

export interface Cart extends Partial<DrawerSource> {
  id: string;
}

export interface CheckoutPage {
  ref: string;
  cart?: { checkout?: { missing: readonly CheckoutStep[]; ready: boolean } | null } | null;
}

export interface Order extends Partial<SummarySource> {
  id: string;
}

export interface Customer {
  id: string;
}
