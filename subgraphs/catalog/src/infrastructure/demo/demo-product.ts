import { demoEpoch, demoHash, fraction, pick } from '@prism/platform/demo';
import type { Product } from '../../domain/product.ts';
import { slugOf } from '../../domain/slug.ts';
import { brandId, categoryId, productId } from './demo-ids.ts';
import { demoImages } from './demo-images.ts';
import { demoOptions } from './demo-options.ts';
import { type DemoVariant, demoVariants } from './demo-variants.ts';
import { describeProduct } from './describe-product.ts';
import { type EdgeProduct, edgeProducts } from './edge-products.ts';
import { leaves } from './templates/index.ts';
import { adjectives, brandNames } from './words.ts';

export interface DemoProduct {
  product: Product;
  formerSlugs: readonly string[];
  variants: DemoVariant[];
}

/** The product with this index; every fact of it follows from the index alone. */
export function demoProduct(index: number): DemoProduct {
  const edge: Partial<EdgeProduct> = edgeProducts[index] ?? {};
  const hash = (salt: string) => demoHash('product', index, salt);
  const template = leaves.find(({ category }) => category.slug === edge.category) ?? pick(leaves, hash('category'));
  const brand = edge.brand ?? pick(brandNames, hash('brand'));
  const material = edge.material ?? pick(template.materials, hash('material'));
  const noun = edge.noun ?? pick(template.nouns, hash('noun'));
  const name = edge.name ?? `${brand} ${pick(adjectives, hash('adjective'))} ${material} ${noun}`;
  const options = [...(edge.options ?? demoOptions(index, template))];
  const { images, byColour } = demoImages(index, { name, motif: template.motif, options, pictures: edge.pictures });
  const product: Product = {
    id: productId(index),
    slug: edge.slug ?? `${slugOf(name)}-${index.toString(36)}`,
    name,
    ...describeProduct(index, { template, material, noun, brand }),
    brandId: brandId(brand),
    categoryId: categoryId(template.category.slug),
    status: edge.status ?? 'ACTIVE',
    options,
    images,
    ...demoDates(index, edge),
    version: 1,
  };
  return {
    product,
    formerSlugs: edge.formerSlugs ?? [],
    variants: demoVariants(index, { product, template, edge, byColour }),
  };
}

const twoYearsMs = 2 * 365 * 86_400_000;

/** Published within the two years before the demo's epoch, and last changed since. */
function demoDates(index: number, { status }: Partial<EdgeProduct>): Pick<Product, 'publishedAt' | 'updatedAt'> {
  const ageMs = fraction(demoHash('product', index, 'published')) * twoYearsMs;
  const sinceMs = ageMs * fraction(demoHash('product', index, 'updated'));
  const updatedAt = new Date(Math.floor(demoEpoch - sinceMs));
  return status === 'DRAFT' ? { updatedAt } : { publishedAt: new Date(Math.floor(demoEpoch - ageMs)), updatedAt };
}
