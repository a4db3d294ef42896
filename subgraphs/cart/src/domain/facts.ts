import type { Market } from './market.ts';

/** What the catalog says of a variant. */
export interface VariantFacts {
  variantId: string;
  productId: string;
  sku: string;
  /** The product's name. */
  title: string;
  variantTitle?: string;
  /** In the currency of the market asked for; absent where it is not sold in it. */
  price?: { currentMinor: number; compareAtMinor?: number };
  isActive: boolean;
  /** From the root to the product's own category. */
  categorySlugs: string[];
  brandSlug?: string;
}

/** What catalog and inventory answered about some variants. */
export interface Facts {
  /** Prices are of this one. */
  market: Market;
  asked: ReadonlySet<string>;
  /** By variant; without those there are not. Undefined: the catalog is away. */
  catalog?: ReadonlyMap<string, VariantFacts>;
  /** How many can be ordered, by variant; without those it cannot be told of. Undefined: inventory is away. */
  stock?: ReadonlyMap<string, number>;
}

/** Inventory never tells of more. */
const maxOrderable = 10;

/** Of one variant. Where inventory cannot tell, up to the public cap: what is really there is decided when an order is placed. */
export function maxOrderableOf({ stock }: Facts, variantId: string): number {
  return Math.min(maxOrderable, stock?.get(variantId) ?? maxOrderable);
}
