import { type Facts, maxOrderableOf, type VariantFacts } from './facts.ts';

/** What a line shows without asking anybody. */
export interface LineSnapshot {
  productId: string;
  sku: string;
  /** The product's name. */
  title: string;
  variantTitle?: string;
  /** Of one piece, in the cart's currency. 0 where it has no price in it: see `standing`. */
  unitPriceMinor: number;
  compareAtMinor?: number;
  /** From the root to the product's own category: what promotions look at. */
  categorySlugs: string[];
  brandSlug?: string;
}

/** Whether the shop sells it: in this market, elsewhere only, or no longer at all. */
export type Standing = 'SOLD' | 'NOT_SOLD_HERE' | 'GONE';

export interface CartLine extends LineSnapshot {
  /** `cln_…` */
  id: string;
  variantId: string;
  quantity: number;
  /** Lines are ordered by it; it never changes. */
  position: number;
  standing: Standing;
  /** How many can be had: known only when that is fewer than the quantity. */
  orderable?: number;
}

/** A line as it is put in, after its variant was found to be sold here. */
export function createLine(
  made: { id: string; quantity: number; position: number },
  sold: VariantFacts & { price: NonNullable<VariantFacts['price']> },
): CartLine {
  const { id, quantity, position } = made;
  return { id, variantId: sold.variantId, quantity, position, standing: 'SOLD', ...toSnapshot(sold, sold.price) };
}

/** The line with another quantity. Whether there are as many the facts tell; while inventory is away, what was known last. */
export function withQuantity(line: CartLine, quantity: number, facts: Facts): CartLine {
  return withStock({ ...line, quantity }, facts.stock ? maxOrderableOf(facts, line.variantId) : line.orderable);
}

/** The line as the facts have it. What they do not tell stays as it is: catalog or inventory may be away. */
export function refreshLine(line: CartLine, facts: Facts): CartLine {
  if (!facts.asked.has(line.variantId)) return line;
  const known = facts.catalog ? withCatalog(line, facts.catalog.get(line.variantId)) : line;
  return facts.stock ? withStock(known, maxOrderableOf(facts, line.variantId)) : known;
}

/** The line in a currency it has no price in yet. The catalog says it, or it stays without. */
export function withoutPrice(line: CartLine): CartLine {
  const { compareAtMinor: _compareAt, ...rest } = line;
  return { ...rest, unitPriceMinor: 0, standing: line.standing === 'GONE' ? 'GONE' : 'NOT_SOLD_HERE' };
}

function withCatalog(line: CartLine, variant: VariantFacts | undefined): CartLine {
  if (!variant?.isActive) return { ...line, standing: 'GONE' };
  if (!variant.price) return { ...line, standing: 'NOT_SOLD_HERE' };
  const { id, variantId, quantity, position, orderable } = line;
  const kept = { id, variantId, quantity, position, ...(orderable !== undefined && { orderable }) };
  return { ...kept, standing: 'SOLD', ...toSnapshot(variant, variant.price) };
}

function withStock(line: CartLine, maxOrderable: number | undefined): CartLine {
  const { orderable: _orderable, ...rest } = line;
  return maxOrderable !== undefined && maxOrderable < line.quantity ? { ...rest, orderable: maxOrderable } : rest;
}

function toSnapshot(variant: VariantFacts, price: NonNullable<VariantFacts['price']>): LineSnapshot {
  const { productId, sku, title, variantTitle, categorySlugs, brandSlug } = variant;
  return {
    productId,
    sku,
    title,
    ...(variantTitle !== undefined && { variantTitle }),
    unitPriceMinor: price.currentMinor,
    ...(price.compareAtMinor !== undefined && { compareAtMinor: price.compareAtMinor }),
    categorySlugs,
    ...(brandSlug !== undefined && { brandSlug }),
  };
}
