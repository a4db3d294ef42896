import { type DemoProduct, demoPriceSpans } from '@prism/demo';
import type { ProductState } from '../../domain/product-state.ts';

/** What the catalog would tell of a demo product; undefined for one that was never published. */
export function demoState(product: DemoProduct): ProductState | undefined {
  const { id, status, slugs, name, subtitle, description, brand, trail, options, attributes, publishedAt } = product;
  if (status === 'DRAFT' || !publishedAt) return undefined;
  return {
    productId: id,
    version: product.version,
    status,
    slugs,
    name,
    subtitle,
    description,
    brand,
    trail,
    options,
    attributes,
    prices: demoPriceSpans(product).map(({ from, until, compareAtMinMinor: _, ...span }) => ({
      ...span,
      ...(from && { from: from.toISOString() }),
      ...(until && { until: until.toISOString() }),
    })),
    publishedAt: publishedAt.toISOString(),
  };
}
