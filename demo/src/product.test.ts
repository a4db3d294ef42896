import { createHash } from 'node:crypto';
import { demoSizes } from '@prism/platform/demo';
import { describe, expect, test } from 'vitest';
import { demoBrands, demoCategories } from './categories.ts';
import { edgeProducts } from './edge-products.ts';
import { demoProductId, demoVariantId } from './ids.ts';
import { demoProduct } from './product.ts';

const products = Array.from({ length: demoSizes.S }, (_, index) => demoProduct(index));
const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

describe('a demo product', () => {
  test('follows from its index, whenever and wherever it is made', () => {
    for (const index of [0, 3, 777, demoSizes.L - 1]) expect(demoProduct(index)).toEqual(demoProduct(index));
  });

  // Databases, documents and tests refer to these facts: a new digest is a new world, and every part must be seeded again.
  test('is the same for ever: ids, names, variants and prices', () => {
    const facts = products.map(({ id, slugs, name, variants }) => [id, slugs, name, variants]);
    expect(digest(facts)).toBe('5cb6a9ec0f6a5252');
    expect(digest([demoCategories(), demoBrands()])).toBe('e31ebc8aa530d100');
  });

  test('shares ids, slugs and SKUs with no other', () => {
    const variants = products.flatMap((product) => product.variants);
    const slugs = products.flatMap((product) => product.slugs);
    for (const [values, count] of [
      [products.map(({ id }) => id), products.length],
      [slugs, slugs.length],
      [variants.map(({ id }) => id), variants.length],
      [variants.map(({ sku }) => sku), variants.length],
    ] as const)
      expect(new Set(values).size).toBe(count);
  });

  test('has the ids that follow from its index, and 1 to 250 variants', () => {
    for (const { index, id, variants } of products) {
      expect(id).toBe(demoProductId(index));
      expect(variants.map((variant) => variant.id)).toEqual(variants.map((_, at) => demoVariantId(index, at)));
      expect(variants.length).toBeGreaterThan(0);
      expect(variants.length).toBeLessThanOrEqual(250);
    }
  });

  test('stands on a leaf of the category tree, under a known brand', () => {
    const categories = new Map(demoCategories().map((category) => [category.id, category]));
    const brands = new Set(demoBrands().map(({ id }) => id));
    for (const { trail, brand } of products) {
      expect(trail.map(({ id }) => categories.get(id)?.parentId)).toEqual([undefined, trail[0]?.id]);
      expect(brands).toContain(brand.id);
    }
  });

  test('can be published only with a date before its last change', () => {
    for (const { status, publishedAt, updatedAt } of products) {
      expect(publishedAt === undefined).toBe(status === 'DRAFT');
      if (publishedAt) expect(publishedAt.getTime()).toBeLessThanOrEqual(updatedAt.getTime());
    }
  });
});

test('the first products are those with something unusual', () => {
  expect(products.slice(0, edgeProducts.length).map(({ slugs }) => slugs[0])).toEqual(
    edgeProducts.map(({ slug }) => slug),
  );
  expect(products[3]?.variants).toHaveLength(250);
  expect(products[1]?.slugs).toEqual(['borealis-lamp', 'polar-lamp', 'nordlicht-lamp']);
});

test('parents come before their children', () => {
  const seen = new Set<string | undefined>([undefined]);
  for (const { id, parentId } of demoCategories()) {
    expect(seen).toContain(parentId);
    seen.add(id);
  }
});
