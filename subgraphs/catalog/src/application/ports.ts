import type { Category } from '../domain/category.ts';
import type { Price } from '../domain/price.ts';
import type { Brand, Product } from '../domain/product.ts';
import type { PricedVariant, Variant } from '../domain/variant.ts';

/** What the variants of a product cost in one currency, in its smallest unit. */
export interface PriceSpan {
  currency: string;
  minMinor: number;
  maxMinor: number;
  /** The price before the sale of the cheapest variant, when that one is on sale. */
  compareAtMinMinor?: number;
}

/** Reads, each for many keys at once. What is not there is left out; the order is free. */
export interface CatalogReader {
  productsById(ids: readonly string[]): Promise<Product[]>;
  /** By current and former slugs: each slug that leads somewhere, with the product it leads to. */
  productsBySlug(slugs: readonly string[]): Promise<{ slug: string; product: Product }[]>;
  variantsById(ids: readonly string[], currency: string): Promise<PricedVariant[]>;
  variantsBySku(skus: readonly string[], currency: string): Promise<PricedVariant[]>;
  /** In the order in which they are shown. */
  variantsOfProducts(productIds: readonly string[], currency: string): Promise<PricedVariant[]>;
  priceSpans(productIds: readonly string[], currency: string, now: Date): Promise<Map<string, PriceSpan>>;
  brandsById(ids: readonly string[]): Promise<Brand[]>;
  categoriesById(ids: readonly string[]): Promise<Category[]>;
  categoriesBySlug(slugs: readonly string[]): Promise<Category[]>;
  /** In the order in which they are shown. */
  categoriesBelow(parentIds: readonly string[]): Promise<Category[]>;
  /** The whole tree, siblings in the order in which they are shown. */
  allCategories(): Promise<Category[]>;
}

/** Writes; they join the unit of work that runs. */
export interface CatalogStore {
  /** Reads a product and keeps others from changing it until the unit of work ends. */
  lockProduct(id: string): Promise<Product | undefined>;
  findVariant(id: string): Promise<Variant | undefined>;
  /** Currencies in which at least one variant of the product has a price. */
  pricedCurrencies(productId: string): Promise<string[]>;
  findPrice(variantId: string, currency: string): Promise<Price | undefined>;
  hasCategory(id: string): Promise<boolean>;
  hasBrand(id: string): Promise<boolean>;
  /** Takes a slug for a product, for ever. False: it leads, or led, to another product. */
  claimSlug(slug: string, productId: string): Promise<boolean>;
  insertProduct(product: Product): Promise<void>;
  updateProduct(product: Product): Promise<void>;
  setPrice(variantId: string, price: Price): Promise<void>;
}

/** Tells other subgraphs, in the same unit of work. */
export interface CatalogNews {
  published(product: Product): Promise<void>;
  archived(product: Product): Promise<void>;
  renamed(product: Product, previous: Product): Promise<void>;
  priceChanged(product: Product, variantId: string, price: Price): Promise<void>;
}
