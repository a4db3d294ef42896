import { categoryPath, searchPath } from '../addresses.ts';
import { canonicalSlug, decodePageRef, encodePageRef } from '../page-ref.ts';
import { viewParameters } from './listing-filter.ts';
import { canonicalView, type GivenView, type ListingSort, type ListingView } from './listing-view.ts';
import { readView, writeView } from './view-query.ts';

/** A page that lists products: those of a category, or those that a text finds. */
export type ListingPage =
  | { kind: 'category'; slug: string; view: ListingView }
  | { kind: 'search'; text: string; view: ListingView };

/** How each kind is sorted when nothing is said. */
export const defaultSorts: Readonly<Record<ListingPage['kind'], ListingSort>> = {
  category: 'BEST_SELLING',
  search: 'RELEVANCE',
};

/** Longest text in its encoded form: 200 Latin letters, 50 emoji. */
const maxTextLength = 600;

export function categoryListing(slug: string, view: GivenView): ListingPage & { kind: 'category' } {
  return { kind: 'category', slug: canonicalSlug(slug), view: canonicalView(view, defaultSorts.category) };
}

export function searchListing(text: string, view: GivenView): ListingPage & { kind: 'search' } {
  return { kind: 'search', text: canonicalText(text), view: canonicalView(view, defaultSorts.search) };
}

/** The page's one address, canonical: equal pages have equal ones. */
export function listingPath(page: ListingPage): string {
  const view = writeView(page.view, defaultSorts[page.kind]);
  if (page.kind === 'category') return join(categoryPath(page.slug), view);
  const text = page.text ? `${viewParameters.text}=${encodeURIComponent(page.text)}` : '';
  return join(searchPath, [text, view].filter(Boolean).join('&'));
}

/** The page at an address of the shop, or undefined when it lists nothing. */
export function readListingPath(path: string): ListingPage | undefined {
  const [, pathname = '', query = ''] = /^([^?]*)\??(.*)$/s.exec(path) ?? [];
  if (pathname === searchPath) {
    const text = new URLSearchParams(query).get(viewParameters.text) ?? '';
    return searchListing(text, readView(query, defaultSorts.search));
  }
  const slug = readSlug(pathname);
  return slug === undefined ? undefined : categoryListing(slug, readView(query, defaultSorts.category));
}

/** The key of such a page is its address. */
export const encodeListingPageRef = (page: ListingPage): string => encodePageRef(listingPath(page));

/** The page a key names, or undefined for a key of another shape or of another kind of page. */
export function decodeListingPageRef<K extends ListingPage['kind']>(
  ref: string,
  kind: K,
): Extract<ListingPage, { kind: K }> | undefined {
  const page = readListingPath(decodePageRef(ref) ?? '');
  return page?.kind === kind ? (page as Extract<ListingPage, { kind: K }>) : undefined;
}

const join = (path: string, query: string) => (query ? `${path}?${query}` : path);

function readSlug(pathname: string): string | undefined {
  const prefix = categoryPath('');
  if (!pathname.startsWith(prefix)) return undefined;
  try {
    return decodeURIComponent(pathname.slice(prefix.length));
  } catch {
    return undefined;
  }
}

/** One line, as long as an address has room for. */
function canonicalText(text: string): string {
  const characters = text
    .slice(0, maxTextLength)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  let left = maxTextLength;
  const kept = [...characters].filter((character) => {
    left -= encodeURIComponent(character).length;
    return left >= 0;
  });
  return kept.join('').trim();
}
