import { findRoute, type Route } from '../application/find-route.ts';
import { readListingPath } from '../domain/listing/listing-page.ts';
import type { QueryResolvers, ResolversTypes } from '../generated/resolvers.ts';
import { categoryPage } from './category-page.ts';
import { listing } from './listing.ts';
import { productPage } from './product-page.ts';

type RouteTarget = Awaited<ResolversTypes['RouteTarget']>;

/** What an address shows. When the catalog cannot be asked this fails: a 404 would be a lie that search engines remember. */
export const route: NonNullable<QueryResolvers['route']> = async (_root, { path }, { slugs, publicUrl }) =>
  toTarget(await findRoute(path, publicUrl, (asked) => slugs.load(asked)));

function toTarget(found: Route): RouteTarget {
  switch (found.kind) {
    case 'product':
      return productPage.at(found.slug);
    case 'category': {
      const page = readListingPath(found.path);
      return page?.kind === 'category' ? categoryPage.at(page) : nothing('');
    }
    case 'own':
      return { __typename: 'ShopPage', path: found.path };
    case 'redirect':
      return { __typename: 'RedirectRoute', location: found.location, permanent: found.permanent };
    case 'nothing':
      return nothing(found.words);
    default:
      return found satisfies never;
  }
}

function nothing(words: string): RouteTarget {
  return { __typename: 'NotFoundRoute', suggestions: words ? listing({ kind: 'search', text: words }) : null };
}
