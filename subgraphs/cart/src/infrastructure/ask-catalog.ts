import { findPrismError } from '@prism/platform/errors';
import type { Caller } from '@prism/platform/identity';
import type { VariantFacts } from '../domain/facts.ts';
import type { Ask } from './ask.ts';

const facts = `id sku title product { id name status brand { slug } category { trail { slug } } }`;
const query = (fields: string) => `query CartCatalog($ids: [ID!]!) { catalogVariants(ids: $ids) { ${fields} } }`;
const priced = query(`${facts} price { current { minor currency } compareAt { minor } }`);
const unpriced = query(facts);

interface Answer {
  catalogVariants: (Variant | null)[];
}

interface Variant {
  id: string;
  sku: string;
  title: string;
  product: {
    id: string;
    name: string;
    status: string;
    brand: { slug: string } | null;
    category: { trail: { slug: string }[] };
  };
  price?: { current: { minor: number; currency: string }; compareAt: { minor: number } | null };
}

/**
 * What variants are and cost in the caller's market. A variant without a price there fails a question as a whole, as the
 * catalog's price cannot be null: then each half is asked, down to the one that is asked without its price.
 */
export async function askCatalog(ask: Ask, ids: readonly string[], caller: Caller): Promise<VariantFacts[]> {
  try {
    return toFacts(await ask<Answer>({ query: priced, variables: { ids } }, caller), caller.market.currency);
  } catch (error) {
    if (findPrismError(error)?.code !== 'BAD_USER_INPUT') throw error;
  }
  if (ids.length <= 1)
    return toFacts(await ask<Answer>({ query: unpriced, variables: { ids } }, caller), caller.market.currency);
  const half = Math.ceil(ids.length / 2);
  const answers = [ids.slice(0, half), ids.slice(half)].map((part) => askCatalog(ask, part, caller));
  return (await Promise.all(answers)).flat();
}

function toFacts({ catalogVariants }: Answer, currency: string): VariantFacts[] {
  return catalogVariants.flatMap((variant) => (variant ? [toVariantFacts(variant, currency)] : []));
}

function toVariantFacts({ id, sku, title, product, price }: Variant, currency: string): VariantFacts {
  const isSoldHere = price?.current.currency === currency;
  return {
    variantId: id,
    productId: product.id,
    sku,
    title: product.name,
    ...(title !== '' && title !== product.name && { variantTitle: title }),
    ...(price && isSoldHere && { price: toPrice(price) }),
    isActive: product.status === 'ACTIVE',
    categorySlugs: product.category.trail.map(({ slug }) => slug),
    ...(product.brand && { brandSlug: product.brand.slug }),
  };
}

function toPrice({ current, compareAt }: NonNullable<Variant['price']>): NonNullable<VariantFacts['price']> {
  return { currentMinor: current.minor, ...(compareAt && { compareAtMinor: compareAt.minor }) };
}
