import type { Caller } from '@prism/platform/identity';
import { decimalAmount } from '@prism/platform/money';
import type { PreparedListing } from '../application/prepare-question.ts';
import type { OfferedFacet } from '../domain/facets.ts';
import type { AppliedFilter, Facet } from '../generated/resolvers.ts';
import { describeBand, describeRange, facetLabel, valueLabel } from './labels.ts';

/** A facet as the graph shows it: labels in the language of the caller, prices in the currency of the market. */
export function toFacet(facet: OfferedFacet, { labels }: PreparedListing, { language, market }: Caller): Facet {
  if (facet.kind === 'RANGE') {
    const decimal = (minor: number) => decimalAmount({ minor, currency: market.currency });
    const { key, kind, min, max, bands } = facet;
    const values = bands.map(({ count, selected, ...bounds }) => ({
      ...describeBand(bounds, market.currency, language),
      count,
      selected,
    }));
    return { key, kind, label: facetLabel(key, key, language), values, min: decimal(min), max: decimal(max) };
  }
  const { key, kind } = facet;
  // A selected value that no product has is only known by the filter.
  const values = facet.values.map(({ label, ...value }) => {
    const told = value.count > 0 ? label : (labels.get(`${key}\n${value.value}`) ?? label);
    return { ...value, label: valueLabel(key, value.value, told, language) };
  });
  const told = facet.label === key ? (labels.get(`${key}\n`) ?? key) : facet.label;
  return { key, kind, label: facetLabel(key, told, language), values };
}

/** The filters that take effect, one entry per value. */
export function toAppliedFilters({ filters, labels }: PreparedListing, { language, market }: Caller): AppliedFilter[] {
  return filters.flatMap((filter): AppliedFilter[] => {
    const { key } = filter;
    if (filter.kind === 'range') return [{ key, ...describeRange(filter, market.currency, language) }];
    return filter.anyOf.map((value) => {
      const told = labels.get(`${key}\n${value}`) ?? value;
      return { key, value, label: valueLabel(key, value, told, language) };
    });
  });
}
