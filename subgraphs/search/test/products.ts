import { demoHash } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';
import type { ProductState } from '@prism/schema/events';

export const productId = (index: number) => seededId('prd', demoHash('test product', index));

const named = (prefix: string) => (name: string) => ({
  id: `${prefix}_${name.toLowerCase()}`,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  name,
});
export const brand = named('brd');
export const category = named('cat');

/** A product as the catalog tells it: an Aurora kettle for 10 euros, unless told otherwise. */
export function product(index: number, changes: Partial<ProductState> = {}): ProductState {
  return {
    productId: productId(index),
    version: 1,
    status: 'ACTIVE',
    slugs: [`product-${index}`],
    name: `Aurora Steel Kettle ${index}`,
    brand: brand('Aurora'),
    trail: [category('Kitchen'), category('Kettles')],
    options: [],
    attributes: [],
    variants: [],
    prices: [{ currency: 'EUR', minMinor: 1_000, maxMinor: 1_000 }],
    publishedAt: '2025-01-01T00:00:00.000Z',
    updatedAt: '2025-01-01T00:00:00.000Z',
    ...changes,
  };
}
