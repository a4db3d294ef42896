import { demoEpoch, demoHash, fraction, pick } from '@prism/platform/demo';
import { demoBrand, demoTrail } from './categories.ts';
import { describeProduct } from './describe-product.ts';
import { type EdgeProduct, edgeProducts } from './edge-products.ts';
import type { DemoProduct } from './facts.ts';
import { demoProductId } from './ids.ts';
import { demoOptions } from './product-options.ts';
import { slugOf } from './slug-of.ts';
import { leaves } from './templates/index.ts';
import { demoVariants } from './variants.ts';
import { adjectives, brandNames } from './words.ts';

/** The product with this index, from 0; every fact of it follows from the index alone. */
export function demoProduct(index: number): DemoProduct {
  const edge: Partial<EdgeProduct> = edgeProducts[index] ?? {};
  const hash = (salt: string) => demoHash('product', index, salt);
  const template = leaves.find(({ category }) => category.slug === edge.category) ?? pick(leaves, hash('category'));
  const brand = edge.brand ?? pick(brandNames, hash('brand'));
  const material = edge.material ?? pick(template.materials, hash('material'));
  const noun = edge.noun ?? pick(template.nouns, hash('noun'));
  const name = edge.name ?? `${brand} ${pick(adjectives, hash('adjective'))} ${material} ${noun}`;
  const options = [...(edge.options ?? demoOptions(index, template))];
  const slug = edge.slug ?? `${slugOf(name)}-${index.toString(36)}`;
  return {
    index,
    id: demoProductId(index),
    slugs: [slug, ...(edge.formerSlugs ?? [])],
    name,
    ...describeProduct(index, { template, material, noun, brand }),
    brand: demoBrand(brand),
    trail: demoTrail(template.category.slug),
    status: edge.status ?? 'ACTIVE',
    options,
    variants: demoVariants(index, { slug, options, template, edge }),
    motif: template.motif,
    ...(edge.pictures === undefined ? {} : { pictures: edge.pictures }),
    ...demoDates(index, edge),
    version: 1,
  };
}

const twoYearsMs = 2 * 365 * 86_400_000;

/** When shoppers first saw the product with this index, epoch ms: within the two years before the demo's epoch. */
export function demoPublishedAt(index: number): number {
  return Math.floor(demoEpoch - ageMs(index));
}

const ageMs = (index: number) => fraction(demoHash('product', index, 'published')) * twoYearsMs;

/** Last changed since it was published. */
function demoDates(index: number, { status }: Partial<EdgeProduct>): Pick<DemoProduct, 'publishedAt' | 'updatedAt'> {
  const sinceMs = ageMs(index) * fraction(demoHash('product', index, 'updated'));
  const updatedAt = new Date(Math.floor(demoEpoch - sinceMs));
  return status === 'DRAFT' ? { updatedAt } : { publishedAt: new Date(demoPublishedAt(index)), updatedAt };
}
