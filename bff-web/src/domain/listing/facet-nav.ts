import { type ListingPage, listingPath, readListingPath } from './listing-page.ts';
import { countChosen, hasFilter, withFilter, withoutFilter, withoutValue, withValue } from './narrow-view.ts';
import { bandLabel, readBand } from './price-band.ts';

/** What search tells of a facet. The values of a range are bands such as `10-50`. */
export interface SourceFacet {
  key: string;
  label: string;
  kind: 'TERMS' | 'RANGE';
  values: readonly SourceFacetValue[];
}

export interface SourceFacetValue {
  value: string;
  label: string;
  count: number;
  selected: boolean;
}

export interface FacetNavLink {
  label: string;
  href: string;
  count: number;
  selected: boolean;
  rel: string | null;
}

export interface FacetNavGroup {
  key: string;
  label: string;
  links: FacetNavLink[];
  clearHref: string | null;
}

export interface FacetReader {
  currency: string;
  language: string;
}

/** The facets as links; each leads to the page with its value added, or taken away when it is chosen. */
export function facetNav(facets: readonly SourceFacet[], page: ListingPage, reader: FacetReader): FacetNavGroup[] {
  return facets.map((facet) => ({
    key: facet.key,
    label: facet.label,
    links: facet.values.flatMap((value) => linkOf(facet, value, page, reader)),
    clearHref: hasFilter(page.view, facet.key) ? listingPath(withoutFilter(page, facet.key)) : null,
  }));
}

function linkOf(facet: SourceFacet, source: SourceFacetValue, page: ListingPage, reader: FacetReader): FacetNavLink[] {
  const { count, selected } = source;
  const offer = facet.kind === 'TERMS' ? offerValue(facet, source, page) : offerBand(facet, source, page, reader);
  return offer && isWhole(offer.target) ? [{ label: offer.label, ...leadingTo(offer.target), count, selected }] : [];
}

interface Offer {
  label: string;
  target: ListingPage;
}

function offerValue({ key }: SourceFacet, { value, label, selected }: SourceFacetValue, page: ListingPage): Offer {
  return { label, target: selected ? withoutValue(page, key, value) : withValue(page, key, value) };
}

function offerBand(
  { key }: SourceFacet,
  { value, selected }: SourceFacetValue,
  page: ListingPage,
  reader: FacetReader,
): Offer | undefined {
  const band = readBand(key, value);
  if (!band) return undefined;
  const target = selected ? withoutFilter(page, key) : withFilter(page, key, band);
  return { label: bandLabel(band, reader), target };
}

/** Whether its address says all that is chosen: there is room for so much only. */
function isWhole(target: ListingPage): boolean {
  const read = readListingPath(listingPath(target));
  return read !== undefined && countChosen(read.view) === countChosen(target.view);
}

/** Crawlers may follow one filter of a category; more of them, or one of a search, would be pages without end. */
function leadingTo(target: ListingPage): { href: string; rel: string | null } {
  const filters = countChosen(target.view) + (target.kind === 'search' ? 1 : 0);
  return { href: listingPath(target), rel: filters > 1 ? 'nofollow' : null };
}
