import type { ListingSpec } from '@prism/schema/listing-ref';
import type { ProductSearchInput } from '../generated/resolvers.ts';

/** The input of a search as the spec of a listing: nulls are left out. */
export function toSpec({ text, categoryId, categorySlug, filters, sort }: ProductSearchInput): ListingSpec {
  return {
    kind: 'search',
    text: text ?? undefined,
    categoryId: categoryId ?? undefined,
    categorySlug: categorySlug ?? undefined,
    filters: filters?.map(({ key, anyOf, min, max }) => ({
      key,
      anyOf: anyOf ?? undefined,
      min: min ?? undefined,
      max: max ?? undefined,
    })),
    sort: sort ?? undefined,
  } as ListingSpec;
}
