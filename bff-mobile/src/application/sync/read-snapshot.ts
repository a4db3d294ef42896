import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { SnapshotPlace } from '../../domain/sync/place.ts';
import type { SyncedType } from '../../domain/sync/scope.ts';
import type { SavedProducts } from '../ports.ts';

export interface SnapshotRequest {
  types: readonly SyncedType[];
  place: SnapshotPlace;
  first: number;
}

export interface SnapshotPage {
  upserts: { typename: SyncedType; id: string }[];
  /** Where the next page begins; undefined after the last one. */
  next: SnapshotPlace | undefined;
}

interface Needs {
  graph: InternalGraph;
  savedProducts: SavedProducts;
}

/** Cart, then wishlist, then the products on it, in pages. Fails closed: half of everything would pass for all of it. */
export async function readSnapshot(needs: Needs, caller: Caller, request: SnapshotRequest): Promise<SnapshotPage> {
  const { types, place, first } = request;
  const roots = (['Cart', 'Wishlist'] as const).filter((type) => types.includes(type));
  const rootsNow = roots.slice(place.rootsTold, place.rootsTold + first);
  const rootsTold = place.rootsTold + rootsNow.length;
  const room = types.includes('Product') && rootsTold === roots.length ? first - rootsNow.length : 0;
  const wanted: Wanted = { roots: rootsNow, items: room > 0 ? { first: room, after: place.after } : undefined };
  const seen = await look(needs, caller, wanted);
  const isMore =
    rootsTold < roots.length || (types.includes('Product') && (room === 0 || seen.items?.hasMore === true));
  return {
    upserts: [...seen.roots, ...(seen.items?.productIds ?? []).map((id) => ({ typename: 'Product' as const, id }))],
    next: isMore ? { rootsTold, after: seen.items?.endCursor ?? place.after } : undefined,
  };
}

interface Wanted {
  roots: readonly ('Cart' | 'Wishlist')[];
  items: { first: number; after: string | null } | undefined;
}

interface Seen {
  roots: SnapshotPage['upserts'];
  items: { productIds: string[]; hasMore: boolean; endCursor: string | null } | undefined;
}

/**
 * News of a product reach only those who are known to have saved it. So what is seen for the first time is remembered, and
 * looked at again: whatever changed before that is seen now, and what changes after it will be told.
 */
async function look(needs: Needs, caller: Caller, wanted: Wanted): Promise<Seen> {
  const answer = await ask(needs.graph, caller, wanted);
  const remembered = await needs.savedProducts.remember(savedIn(answer, caller.identity.subject));
  return toSeen(remembered > 0 ? await ask(needs.graph, caller, wanted) : answer, wanted);
}

interface Items {
  nodes: { product: { id: string; status: string } | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Answer {
  viewer?: {
    cart?: { id: string } | null;
    customer?: { wishlist: { id: string; version: number; items?: Items } | null } | null;
  };
}

async function ask(graph: InternalGraph, caller: Caller, { roots, items }: Wanted): Promise<Answer> {
  const cart = roots.includes('Cart') ? 'cart { id }' : '';
  const products = items
    ? 'items(first: $first, after: $after) { nodes { product { id status } } pageInfo { hasNextPage endCursor } }'
    : '';
  const wishlist = roots.includes('Wishlist') || items ? `customer { id wishlist { id version ${products} } }` : '';
  if (!cart && !wishlist) return {};
  const variables = items ? '($first: Int!, $after: String)' : '';
  const query = `query SyncSnapshot${variables} { viewer { ${cart} ${wishlist} } }`;
  return graph.execute<Answer>({ query, variables: { ...items } }, caller);
}

function toSeen({ viewer }: Answer, { roots, items }: Wanted): Seen {
  const wishlist = viewer?.customer?.wishlist;
  const found = { Cart: viewer?.cart, Wishlist: wishlist };
  const page = wishlist?.items;
  return {
    roots: roots.flatMap((typename) => {
      const id = found[typename]?.id;
      return id === undefined ? [] : [{ typename, id }];
    }),
    items: items && {
      productIds: (page?.nodes ?? []).flatMap(({ product }) =>
        product && product.status !== 'ARCHIVED' ? [product.id] : [],
      ),
      hasMore: page?.pageInfo.hasNextPage ?? false,
      endCursor: page?.pageInfo.endCursor ?? null,
    },
  };
}

function savedIn({ viewer }: Answer, subject: string) {
  const wishlist = viewer?.customer?.wishlist;
  return (wishlist?.items?.nodes ?? []).flatMap(({ product }) =>
    product && wishlist ? [{ subject, productId: product.id, isPresent: true, version: wishlist.version }] : [],
  );
}
