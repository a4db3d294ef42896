export type ListingSort = 'RELEVANCE' | 'NEWEST' | 'PRICE_ASC' | 'PRICE_DESC' | 'RATING' | 'BEST_SELLING';

/** Either some of a facet's values, or bounds as decimal numbers. */
export interface FilterSpec {
  key: string;
  anyOf?: string[] | undefined;
  min?: string | undefined;
  max?: string | undefined;
}

export interface SearchSpec {
  kind: 'search';
  text?: string | undefined;
  categoryId?: string | undefined;
  categorySlug?: string | undefined;
  filters?: FilterSpec[] | undefined;
  sort?: ListingSort | undefined;
  page?: number | undefined;
  pageSize?: number | undefined;
}

export interface RelatedSpec {
  kind: 'related';
  productId?: string | undefined;
  productSlug?: string | undefined;
}

/** What a ref says, as a stranger may have written it. */
export type ListingSpec = SearchSpec | RelatedSpec;
