import type { ProductPrice, ProductState } from '../domain/product-state.ts';

/** What a rebuild asks of each product besides its id: what the index needs of what `ProductChanged` tells. */
export const productFields = `status version slugs name subtitle description publishedAt
  brand { id slug name } category { trail { id slug name } } options { name values } attributes { key label value }
  priceSpans { from until min { minor currency } max { minor } }`;

interface Named {
  id: string;
  slug: string;
  name: string;
}

/** Such a product as the internal graph answers it. */
export interface ProductAnswer {
  id: string;
  status: 'DRAFT' | 'ACTIVE' | 'ARCHIVED';
  version: number;
  slugs: string[];
  name: string;
  subtitle: string | null;
  description: string | null;
  publishedAt: string | null;
  brand: Named | null;
  category: { trail: Named[] };
  options: { name: string; values: string[] }[];
  attributes: { key: string; label: string; value: string }[];
  priceSpans: {
    from: string | null;
    until: string | null;
    min: { minor: number; currency: string };
    max: { minor: number };
  }[];
}

/** Undefined for one that was never published. */
export function toState(answer: ProductAnswer, isOnShelf: boolean): ProductState | undefined {
  const { id, status, category, subtitle, description, brand, publishedAt, priceSpans, ...same } = answer;
  if (status === 'DRAFT' || publishedAt === null) return undefined;
  return {
    ...same,
    productId: id,
    status: isOnShelf && status === 'ACTIVE' ? 'ACTIVE' : 'ARCHIVED',
    publishedAt,
    trail: category.trail,
    ...(subtitle !== null && { subtitle }),
    ...(description !== null && { description }),
    ...(brand && { brand }),
    prices: priceSpans.map(toSpan),
  };
}

function toSpan({ from, until, min, max }: ProductAnswer['priceSpans'][number]): ProductPrice {
  return {
    currency: min.currency,
    ...(from !== null && { from }),
    ...(until !== null && { until }),
    minMinor: min.minor,
    maxMinor: max.minor,
  };
}
