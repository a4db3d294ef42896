import type { DemoProduct } from '@prism/demo';
import type { prices, productSlugs, products, variants } from '../tables.ts';
import { type DemoImages, demoImages } from './demo-images.ts';

/** A demo product as the rows of the catalog, pictures included. */
export interface DemoRows {
  product: typeof products.$inferInsert;
  slugs: (typeof productSlugs.$inferInsert)[];
  variants: (typeof variants.$inferInsert)[];
  prices: (typeof prices.$inferInsert)[];
}

export function demoRows(fact: DemoProduct): DemoRows {
  const images = demoImages(fact);
  return {
    product: productRow(fact, images),
    slugs: fact.slugs.map((slug) => ({ slug, productId: fact.id })),
    variants: variantRows(fact, images),
    prices: fact.variants.flatMap(({ id, prices }) => prices.map((price) => ({ variantId: id, ...price }))),
  };
}

function productRow(fact: DemoProduct, { images }: DemoImages): DemoRows['product'] {
  const { id, slugs, name, subtitle, description, brand, trail, status, options, attributes, version } = fact;
  const { publishedAt, updatedAt } = fact;
  const [slug = ''] = slugs;
  const categoryId = trail.at(-1)?.id ?? '';
  const texts = { name, subtitle, description };
  const dates = { ...(publishedAt ? { publishedAt, changePosition: updatedAt.getTime() } : {}), updatedAt };
  return { id, slug, ...texts, attributes, brandId: brand.id, categoryId, status, options, images, ...dates, version };
}

function variantRows({ id: productId, variants }: DemoProduct, images: DemoImages): DemoRows['variants'] {
  return variants.map(({ unitCost, prices: _, ...variant }, position) => {
    const colour = variant.selectedOptions.find(({ name }) => name === 'Colour')?.value;
    return {
      ...variant,
      productId,
      position,
      imageId: colour === undefined ? images.images[0]?.id : images.byColour.get(colour),
      isListed: true,
      unitCostMinor: unitCost.minor,
      unitCostCurrency: unitCost.currency,
    };
  });
}
