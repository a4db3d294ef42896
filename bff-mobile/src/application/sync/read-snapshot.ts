import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { SnapshotPlace } from '../../domain/sync/place.ts';
import type { SyncedType } from '../../domain/sync/scope.ts';
import type { SavedProducts } from '../ports.ts';
import {
  askForSnapshot,
  type ListedType,
  listedTypes,
  type RootType,
  rootTypes,
  type Seen,
} from './ask-for-snapshot.ts';

export interface SnapshotRequest {
  types: readonly SyncedType[];
  place: SnapshotPlace;
  first: number;
}

type Upsert = { typename: SyncedType; id: string };

export interface SnapshotPage {
  upserts: Upsert[];
  /** Where the next page begins; undefined after the last one. */
  next: SnapshotPlace | undefined;
}

interface Needs {
  graph: InternalGraph;
  savedProducts: SavedProducts;
}

/**
 * Cart, then wishlist, then the lists: saved products, orders, notifications; in pages. Fails closed: half of everything
 * would pass for all of it.
 */
export async function readSnapshot(needs: Needs, caller: Caller, request: SnapshotRequest): Promise<SnapshotPage> {
  const { types, place, first } = request;
  const roots = rootTypes.filter((type) => types.includes(type));
  const lists = listedTypes.filter((type) => types.includes(type));
  const rootsNow = roots.slice(place.rootsTold, place.rootsTold + first);
  const rootsTold = place.rootsTold + rootsNow.length;
  const room = rootsTold === roots.length ? first - rootsNow.length : 0;
  const listsNow = room > 0 ? lists.slice(place.listsTold) : [];
  const seen = await look(needs, caller, { roots: rootsNow, lists: listsNow, first: room, after: place.after });
  const filled = fill(listsNow, seen, room);
  const next = { rootsTold, listsTold: place.listsTold + filled.listsDone, after: filled.after ?? null };
  const isMore = rootsTold < roots.length || next.listsTold < lists.length;
  return { upserts: [...seen.roots, ...filled.upserts], next: isMore ? next : undefined };
}

interface Filled {
  upserts: Upsert[];
  /** How many lists were told to their end. */
  listsDone: number;
  /** Where the next page goes on within the list that was begun. */
  after?: string | null;
}

/** As many lists as there is room for; the first one always fits. One that does not fit whole is left to the next page. */
function fill(lists: readonly ListedType[], { lists: pages }: Seen, room: number): Filled {
  const upserts: Upsert[] = [];
  for (const [listsDone, typename] of lists.entries()) {
    const { ids, seen, hasMore, endCursor } = pages[typename];
    if (seen > room) return { upserts, listsDone };
    room -= seen;
    upserts.push(...ids.map((id) => ({ typename, id })));
    if (hasMore) return { upserts, listsDone, after: endCursor };
  }
  return { upserts, listsDone: lists.length };
}

interface Wanted {
  roots: readonly RootType[];
  lists: readonly ListedType[];
  first: number;
  after: string | null;
}

/**
 * News of a product reach only those who are known to have saved it. So what is seen for the first time is remembered, and
 * looked at again: whatever changed before that is seen now, and what changes after it will be told.
 */
async function look({ graph, savedProducts }: Needs, caller: Caller, wanted: Wanted): Promise<Seen> {
  const seen = await askForSnapshot(graph, caller, wanted);
  const { subject } = caller.identity;
  const isPresent = true;
  const remembered = await savedProducts.remember(
    seen.saved.map(({ productId, version }) => ({ subject, productId, version, isPresent })),
  );
  return remembered > 0 ? askForSnapshot(graph, caller, wanted) : seen;
}
