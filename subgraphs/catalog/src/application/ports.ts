import type { Category } from '../domain/category.ts';
import type { Price } from '../domain/price.ts';
import type { PriceRange, PriceSpan } from '../domain/price-spans.ts';
import type { Brand, Product } from '../domain/product.ts';
import type { PricedVariant, Variant } from '../domain/variant.ts';

/** Reads, each for many keys at once. What is not there is left out; the order is free. */
export interface CatalogReader {
  productsById(ids: readonly string[]): Promise<Product[]>;
  /** By current and former slugs: each slug that leads somewhere, with the product it leads to. */
  productsBySlug(slugs: readonly string[]): Promise<{ slug: string; product: Product }[]>;
  /** Every slug that leads to them. */
  slugsOfProducts(productIds: readonly string[]): Promise<{ productId: string; slug: string }[]>;
  variantsById(ids: readonly string[], currency: string): Promise<PricedVariant[]>;
  variantsBySku(skus: readonly string[], currency: string): Promise<PricedVariant[]>;
  /** In the order in which they are shown. */
  variantsOfProducts(productIds: readonly string[], currency: string): Promise<PricedVariant[]>;
  priceRanges(productIds: readonly string[], currency: string, now: Date): Promise<Map<string, PriceRange>>;
  /** In every currency, of listed variants; what several variants cost is told once. */
  pricesOfProducts(productIds: readonly string[]): Promise<(Price & { productId: string })[]>;
  brandsById(ids: readonly string[]): Promise<Brand[]>;
  categoriesById(ids: readonly string[]): Promise<Category[]>;
  categoriesBySlug(slugs: readonly string[]): Promise<Category[]>;
  /** In the order in which they are shown. */
  categoriesBelow(parentIds: readonly string[]): Promise<Category[]>;
  /** The whole tree, siblings in the order in which they are shown. */
  allCategories(): Promise<Category[]>;
  changeFeed(): Promise<ChangeFeed>;
  /** Products that were ever published, in the order of their last change, after a place; `limit` at most. */
  changesAfter(place: ChangePlace, limit: number): Promise<ProductChange[]>;
}

/** The order of all changes: of products, their variants and prices. */
export interface ChangeFeed {
  /** Another database, another feed. */
  id: string;
  /** Of the last change. */
  position: number;
}

/** A place in the feed. Positions follow the order of commits, so no later one can come before it. */
export interface ChangePlace {
  position: number;
  /** Of the product: several may have the same position, if they were there from the start. */
  id: string;
}

export interface ProductChange {
  position: number;
  product: Product;
}

/** Writes; they join the unit of work that runs. */
export interface CatalogStore {
  /** Reads a product and keeps others from changing it until the unit of work ends. */
  lockProduct(id: string): Promise<Product | undefined>;
  findVariant(id: string): Promise<Variant | undefined>;
  /** In the order in which they are shown. */
  variantsOf(productId: string): Promise<Variant[]>;
  /** Currencies in which the variant with the most prices has one. */
  pricedCurrencies(productId: string): Promise<string[]>;
  findPrice(variantId: string, currency: string): Promise<Price | undefined>;
  hasCategory(id: string): Promise<boolean>;
  hasBrand(id: string): Promise<boolean>;
  /** Takes a slug for a product, for ever. False: it leads, or led, to another product. */
  claimSlug(slug: string, productId: string): Promise<boolean>;
  insertProduct(product: Product): Promise<void>;
  /** Of one that was ever published, also its place among the changes: until the unit of work ends no other gets one. */
  updateProduct(product: Product): Promise<void>;
  /** `position` of a new one, from 0. False: its SKU is another's, and nothing is written. */
  saveVariant(variant: Variant, position: number): Promise<boolean>;
  /** Sets a price and answers in which currencies the variant has one now. */
  setPrice(variantId: string, price: Price): Promise<string[]>;
  listVariant(variantId: string): Promise<void>;
}

/** All that shoppers see, or saw, of a product. */
export interface PublicState {
  product: Product;
  /** The present one first. */
  slugs: string[];
  brand?: Brand;
  /** From the root to its category. */
  trail: Category[];
  /** The listed ones. */
  variants: Variant[];
  prices: PriceSpan[];
}

/** Tells other subgraphs, in the same unit of work. */
export interface CatalogNews {
  published(product: Product): Promise<void>;
  archived(product: Product): Promise<void>;
  renamed(product: Product, previous: Product): Promise<void>;
  /** `previous` is what it cost until now, if it had a price. */
  priceChanged(
    product: Product,
    change: { variantId: string; price: Price; previous: Price | undefined },
  ): Promise<void>;
  changed(state: PublicState): Promise<void>;
}
