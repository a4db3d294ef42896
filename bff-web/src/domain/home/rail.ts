import { formatMoney, type Money } from '@prism/platform/money';
import { bestSellersUpTo } from '../listing/best-sellers.ts';
import { categoryListing, listingPath, searchListing } from '../listing/listing-page.ts';
import type { SearchSpec } from '../listing/listing-spec.ts';
import { wordsIn } from '../localized.ts';
import type { PriceHeading, RailList } from './home-layout.ts';

/** Products in a row, and where there are more of them. */
export interface Rail {
  spec: SearchSpec;
  moreHref: string;
}

export function railOf(list: RailList): Rail {
  const { categorySlug, sort } = list;
  const page = categorySlug ? categoryListing(categorySlug, { sort }) : searchListing('', { sort });
  return { spec: { kind: 'search', ...list }, moreHref: listingPath(page) };
}

/** The best sellers up to a price. */
export function priceRail(most: Money): Rail {
  const spec = bestSellersUpTo(most);
  return { spec, moreHref: listingPath(searchListing('', spec)) };
}

export function priceHeading(heading: PriceHeading, most: Money, language: string): string {
  return heading[wordsIn(language)](formatMoney(most, language));
}
