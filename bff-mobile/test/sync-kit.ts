import type { Caller, Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { testUser } from '@prism/platform/testing';
import { CartChanged, CartClosed, ProductChanged, WishlistChanged } from '@prism/schema/events';
import { type Answer, answeringGraph, startBffMobile } from './bff-mobile-kit.ts';

interface Home {
  cartId: string | null;
  wishlistId: string;
  productIds: string[];
}

export const document = `query ($since: String, $scopes: [SyncScope!]!, $first: Int! = 100) {
  sync(since: $since, scopes: $scopes, first: $first) {
    cursor hasMore resetRequired serverTime refresh { backgroundIntervalSeconds }
    upserts { __typename ... on CartUpsert { cart { id } } ... on WishlistUpsert { wishlist { id } } ... on ProductUpsert { product { id } } }
    tombstones { id typename deletedAt }
  }
}`;
export const everything = ['CART', 'WISHLIST', 'SAVED_PRODUCTS', 'ORDERS'];

/** What an answer tells, in few words: ids that are there, and with a minus those that are gone. */
export const toldIn = ({ upserts, tombstones }: Answer): string[] => [
  ...upserts.map(({ cart, wishlist, product }: Answer) => (cart ?? wishlist ?? product).id),
  ...tombstones.map(({ id }: Answer) => `-${id}`),
];

/** The subgraph over a shop in which people have carts and wishlists. Called at the top of a test file; it stops when the file ends. */
export async function startSync(label: string) {
  /** What the shop holds of each person, by subject. */
  const homes = new Map<string, Home>();
  /** Before the shop answers. */
  const shop = { onLook: (_caller: Caller): Promise<void> | void => {} };
  const graph = answeringGraph(async ({ variables }, caller) => {
    await shop.onLook(caller);
    return lookInto(homes.get(caller.identity.subject) as Home, caller.identity, variables);
  });
  const { ask, execute, tell, clock, database } = await startBffMobile(label, graph);

  /** Somebody with an app that never synced; they have a cart, a wishlist and these many products on it. */
  function newApp(products = 0, identity: Identity = testUser(newId('cus'), 'customer')) {
    const home: Home = {
      cartId: newId('crt'),
      wishlistId: newId('wsh'),
      productIds: Array.from({ length: products }, () => newId('prd')),
    };
    const { subject } = identity;
    homes.set(subject, home);
    let listVersion = 1;
    const sync = async (since: string | null, { scopes = everything, first = 100 } = {}): Promise<Answer> =>
      (await ask(document, { since, scopes, first }, { identity })).sync;
    return {
      ...home,
      subject,
      identity,
      sync,
      /** Syncs until there is no more; the cursor after it. */
      async settle(since: string | null = null): Promise<string> {
        for (let cursor = since; ; ) {
          const answer = await sync(cursor);
          if (!answer.hasMore) return answer.cursor;
          cursor = answer.cursor;
        }
      },
      cartChanged: (cartId = home.cartId as string) =>
        tell('cart', CartChanged, { cartId, ownerId: subject, version: 1 }),
      cartClosed: (cartId = home.cartId as string) =>
        tell('cart', CartClosed, { cartId, ownerId: subject, version: 2, reason: 'MERGED', mergedIntoCartId: 'crt_x' }),
      wished(productId: string, present = true) {
        listVersion += 1;
        const { wishlistId } = home;
        const change = { customerId: subject, wishlistId, version: listVersion, productId, present };
        return tell('accounts', WishlistChanged, change);
      },
    };
  }

  const productChanged = (productId: string, status: 'ACTIVE' | 'ARCHIVED' = 'ACTIVE') =>
    tell('catalog', ProductChanged, { ...kettle, productId, status });

  return { newApp, productChanged, shop, execute, clock, database };
}

function lookInto({ cartId, wishlistId, productIds }: Home, { kind, subject }: Identity, variables: object = {}) {
  const { first = 0, after = null } = variables as { first?: number; after?: string | null };
  const start = after === null ? 0 : productIds.indexOf(after) + 1;
  const page = productIds.slice(start, start + first);
  const items = {
    nodes: page.map((id) => ({ product: { id, status: 'ACTIVE' } })),
    pageInfo: { hasNextPage: start + first < productIds.length, endCursor: page.at(-1) ?? null },
  };
  const customer = kind === 'user' ? { id: subject, wishlist: { id: wishlistId, version: 1, items } } : null;
  return { viewer: { cart: cartId && { id: cartId }, customer } };
}

const kettle = {
  version: 2,
  slugs: ['kettle'],
  name: 'Kettle',
  trail: [{ id: 'cat_1', slug: 'kitchen', name: 'Kitchen' }],
  options: [],
  attributes: [],
  variants: [],
  prices: [],
  publishedAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
};
