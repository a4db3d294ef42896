import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';

export const rootTypes = ['Cart', 'Wishlist'] as const;
export type RootType = (typeof rootTypes)[number];

/** In the order in which they are told. */
export const listedTypes = ['Product', 'Order', 'Notification'] as const;
export type ListedType = (typeof listedTypes)[number];

export interface SnapshotWish {
  roots: readonly RootType[];
  /** `after` is a cursor of the first of them; the others are read from their beginning. */
  lists: readonly ListedType[];
  first: number;
  after: string | null;
}

export interface ListPage {
  /** Of what is to be told. */
  ids: string[];
  /** How many entries of the list that were. */
  seen: number;
  hasMore: boolean;
  endCursor: string | null;
}

export interface Seen {
  roots: { typename: RootType; id: string }[];
  lists: Record<ListedType, ListPage>;
  /** Products of the wishlist, those that are archived too. `version` is the list's. */
  saved: { productId: string; version: number }[];
}

const pageInfo = 'pageInfo { hasNextPage endCursor }';

/** What the caller has, by one operation. Throws PrismError when nobody can tell. */
export async function askForSnapshot(graph: InternalGraph, caller: Caller, wish: SnapshotWish): Promise<Seen> {
  const { roots, lists, first, after } = wish;
  const page = (list: ListedType) => (list === lists[0] ? '(first: $first, after: $after)' : '(first: $first)');
  const items = lists.includes('Product')
    ? `items${page('Product')} { nodes { product { id status } } ${pageInfo} }`
    : '';
  const fields = [
    roots.includes('Cart') ? 'cart { id }' : '',
    roots.includes('Wishlist') || items ? `customer { id wishlist { id version ${items} } }` : '',
    lists.includes('Order') ? `orders${page('Order')} { nodes { id } ${pageInfo} }` : '',
    lists.includes('Notification') ? `notifications${page('Notification')} { nodes { id } ${pageInfo} }` : '',
  ].join(' ');
  if (!fields.trim()) return toSeen({}, roots);
  const variables = lists.length > 0 ? '($first: Int!, $after: String)' : '';
  const query = `query SyncSnapshot${variables} { viewer { ${fields} } }`;
  const request = { query, variables: lists.length > 0 ? { first, after } : {} };
  return toSeen(await graph.execute<Answer>(request, caller), roots);
}

interface Connection<Entry> {
  nodes: Entry[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Answer {
  viewer?: {
    cart?: { id: string } | null;
    customer?: {
      wishlist: {
        id: string;
        version: number;
        items?: Connection<{ product: { id: string; status: string } | null }>;
      } | null;
    } | null;
    orders?: Connection<{ id: string }> | null;
    notifications?: Connection<{ id: string }> | null;
  };
}

function toSeen({ viewer }: Answer, wanted: readonly RootType[]): Seen {
  const wishlist = viewer?.customer?.wishlist;
  const found = { Cart: viewer?.cart, Wishlist: wishlist };
  const products = (wishlist?.items?.nodes ?? []).flatMap(({ product }) => product ?? []);
  const live = products.filter(({ status }) => status !== 'ARCHIVED');
  return {
    roots: wanted.flatMap((typename) => {
      const id = found[typename]?.id;
      return id === undefined ? [] : [{ typename, id }];
    }),
    lists: {
      Product: toPage(wishlist?.items, live),
      Order: toPage(viewer?.orders, viewer?.orders?.nodes ?? []),
      Notification: toPage(viewer?.notifications, viewer?.notifications?.nodes ?? []),
    },
    saved: products.map(({ id }) => ({ productId: id, version: wishlist?.version ?? 0 })),
  };
}

function toPage(list: Connection<unknown> | null | undefined, told: readonly { id: string }[]): ListPage {
  const { nodes = [], pageInfo: { hasNextPage = false, endCursor = null } = {} } = list ?? {};
  return { ids: told.map(({ id }) => id), seen: nodes.length, hasMore: hasNextPage, endCursor };
}
