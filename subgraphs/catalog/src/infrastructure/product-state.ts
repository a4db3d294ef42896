import type { ProductState } from '@prism/schema/events';
import type { PublicState } from '../application/ports.ts';
import type { PriceSpan } from '../domain/price-spans.ts';
import type { Product } from '../domain/product.ts';

interface Named {
  id: string;
  slug: string;
  name: string;
}

/** What `ProductChanged` tells. Only published products have such a state. */
export function toProductState({ product, slugs, brand, trail, variants, prices }: PublicState): ProductState {
  const { id, version, name, subtitle, description, options, attributes, updatedAt } = product;
  return {
    productId: id,
    version,
    ...publication(product),
    slugs,
    name,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(description === undefined ? {} : { description }),
    ...(brand ? { brand: named(brand) } : {}),
    trail: trail.map(named),
    options,
    attributes: attributes.map(({ key, label, value }) => ({ key, label, value })),
    variants: variants.map(({ id: variantId, sku, title }) => ({ variantId, sku, title })),
    prices: prices.map(toSpan),
    updatedAt: updatedAt.toISOString(),
  };
}

function publication({ id, status, publishedAt }: Product): Pick<ProductState, 'status' | 'publishedAt'> {
  if (status === 'DRAFT' || !publishedAt) throw new Error(`Expected a published product, got ${id}, a ${status}`);
  return { status, publishedAt: publishedAt.toISOString() };
}

const named = ({ id, slug, name }: Named): Named => ({ id, slug, name });

const toSpan = ({ from, until, ...sums }: PriceSpan): ProductState['prices'][number] => ({
  ...sums,
  ...(from ? { from: from.toISOString() } : {}),
  ...(until ? { until: until.toISOString() } : {}),
});
