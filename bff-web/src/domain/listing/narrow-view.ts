import { isRange, type ListingFilter } from './listing-filter.ts';
import type { ListingPage } from './listing-page.ts';
import type { ListingView } from './listing-view.ts';

/** Each leads to the first page of a list that is longer or shorter than the present one. */

/** A facet of which only one value can make sense at a time: "4 stars and up". */
const singleValued: readonly string[] = ['rating'];

export function withValue<P extends ListingPage>(page: P, key: string, value: string): P {
  const chosen = singleValued.includes(key) ? [] : valuesOf(page.view, key);
  return withFilter(page, key, { key, anyOf: [...new Set([...chosen, value])].sort() });
}

export function withoutValue<P extends ListingPage>(page: P, key: string, value: string): P {
  const anyOf = valuesOf(page.view, key).filter((chosen) => chosen !== value);
  return withFilter(page, key, anyOf.length > 0 ? { key, anyOf } : undefined);
}

export function withoutFilter<P extends ListingPage>(page: P, key: string): P {
  return withFilter(page, key, undefined);
}

/** The page with this filter in the place of the one with the same key. */
export function withFilter<P extends ListingPage>(page: P, key: string, filter: ListingFilter | undefined): P {
  const others = page.view.filters.filter((other) => other.key !== key);
  const filters = [...others, ...(filter ? [filter] : [])].sort((a, b) => (a.key < b.key ? -1 : 1));
  return { ...page, view: { ...page.view, filters, page: 1 } };
}

export const hasFilter = ({ filters }: ListingView, key: string): boolean =>
  filters.some((filter) => filter.key === key);

/** How many values and ranges are chosen. */
export const countChosen = ({ filters }: ListingView): number =>
  filters.reduce((sum, filter) => sum + (isRange(filter) ? 1 : filter.anyOf.length), 0);

function valuesOf({ filters }: ListingView, key: string): string[] {
  const filter = filters.find((other) => other.key === key);
  return filter && !isRange(filter) ? filter.anyOf : [];
}
