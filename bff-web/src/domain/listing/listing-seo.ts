import { type SeoMeta, type Site, seoMeta } from '../seo-meta.ts';
import { textsFor } from '../texts.ts';
import { defaultSorts, type ListingPage, listingPath } from './listing-page.ts';
import { defaultPageSize } from './listing-view.ts';

/** The head of a category's page. With filters it is not listed: only the whole category, page by page, is. */
export function categorySeo(
  category: { name: string; description?: string | null },
  page: ListingPage & { kind: 'category' },
  site: Site,
): SeoMeta {
  const title = numbered(category.name, page, site.language);
  const isListed = page.view.filters.length === 0;
  return seoMeta({ title, description: category.description, path: canonicalPath(page), isListed }, site);
}

/** The head of a page of search results, which search engines do not list. */
export function searchSeo(page: ListingPage & { kind: 'search' }, site: Site): SeoMeta {
  const title = numbered(textsFor(site.language).searchTitle(page.text), page, site.language);
  return seoMeta({ title, path: canonicalPath(page), isListed: false }, site);
}

function numbered(title: string, { view }: ListingPage, language: string): string {
  return view.page === 1 ? title : textsFor(language).pageTitle(title, view.page);
}

/** Only what changes which products there are: the same ones in another order are no page of their own. */
function canonicalPath(page: ListingPage): string {
  const { view } = page;
  const pageSize = view.page === 1 ? defaultPageSize : view.pageSize;
  return listingPath({ ...page, view: { ...view, sort: defaultSorts[page.kind], pageSize } });
}
