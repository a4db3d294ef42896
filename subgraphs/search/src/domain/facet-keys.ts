import { slugOf } from './words.ts';

/** Facets that every product has a place in; all others are named by options and attributes. */
export const fixedFacets = ['category', 'brand', 'price', 'rating', 'availability'] as const;
export type FixedFacet = (typeof fixedFacets)[number];

export const isFixed = (key: string): key is FixedFacet => (fixedFacets as readonly string[]).includes(key);

/** The only value of the facet `availability`. */
export const inStock = 'in-stock';

/** Values of the facet `rating`: so many stars and up. */
export const ratingFloors = ['4', '3', '2', '1'] as const;

/** What a facet of options or attributes is called. */
export interface FacetName {
  key: string;
  label: string;
}

/** A value that products can be counted and filtered by. */
export interface Term {
  key: string;
  value: string;
  label: string;
}

/** An option or attribute as a term; undefined when nothing of it can stand in an address, or it takes a fixed facet's name. */
export function toTerm(name: string, text: string): Term | undefined {
  const key = slugOf(name);
  const value = slugOf(text);
  return key === '' || value === '' || isFixed(key) ? undefined : { key, value, label: text };
}
