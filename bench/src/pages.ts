import { randomUUID } from 'node:crypto';
import { readDocument } from '../../e2e/clients/documents.ts';
import type { Json } from '../../e2e/clients/graph-answer.ts';

/** A document of a client, with what proves that its answer is a real one. */
export interface Page {
  door: 'web' | 'mobile';
  name: string;
  /** A new value each time for what must not repeat. */
  variables(): object;
  isWhole(data: Json): boolean;
}

const density = 'X2';
const hasItems = (list: Json): boolean => Array.isArray(list) && list.length > 0 && list.every(Boolean);

/** Ids that the pages need. */
export interface Ids {
  productId: string;
  variantId: string;
}

/** What a visit is made of, on the web and on the phone. */
export function pagesOf({ productId, variantId }: Ids): Page[] {
  const addOne = () => ({ input: { lines: [{ variantId, quantity: 1 }], idempotencyKey: randomUUID() } });
  return [
    page('web', 'HomePage', {}, ({ homePage }) =>
      homePage.blocks.some((block: Json) => hasItems(block.listing?.products.nodes)),
    ),
    page('web', 'CategoryPage', { slug: 'kitchen' }, ({ categoryPage }) => hasItems(categoryPage.listing.pageItems)),
    page(
      'web',
      'CategoryPage',
      { slug: 'kitchen', filters: [{ key: 'availability', anyOf: ['in-stock'] }], sort: 'PRICE_ASC', page: 2 },
      ({ categoryPage }) => hasItems(categoryPage.listing.pageItems),
    ),
    page('web', 'SearchPage', { text: 'steel kettle' }, ({ searchPage }) => hasItems(searchPage.listing.pageItems)),
    page('web', 'SearchSuggest', { text: 'auro' }, ({ searchSuggest }) => hasItems(searchSuggest.products)),
    page('web', 'ProductPage', { slug: 'aurora-kettle' }, ({ productPage }) => hasItems(productPage.product.variants)),
    page('web', 'ProductReviews', { productId }, ({ product }) => hasItems(product.reviews.nodes)),
    page('web', 'Route', { path: '/shop/p/aurora-kettle' }, ({ route }) => route.product.slug === 'aurora-kettle'),
    {
      ...page('web', 'CartLinesAdd', {}, ({ cartLinesAdd }) => cartLinesAdd.cart.totalQuantity > 0),
      variables: addOne,
    },
    page('mobile', 'HomeFeed', { density }, ({ homeFeed }) => hasItems(homeFeed.sections)),
    page('mobile', 'Listing', { text: 'kettle', density }, ({ listingScreen }) =>
      hasItems(listingScreen.listing.products.nodes),
    ),
    page('mobile', 'ProductScreen', { id: productId, density }, ({ productScreen }) =>
      hasItems(productScreen.product.variants),
    ),
    page('mobile', 'Suggest', { text: 'auro', density }, ({ searchSuggest }) => hasItems(searchSuggest.products)),
  ];
}

function page(door: Page['door'], name: string, variables: object, isWhole: (data: Json) => boolean): Page {
  return { door, name, variables: () => variables, isWhole };
}

export const queryOf = ({ door, name }: Page): string => readDocument(door, name);
