import { syncChanges } from '../application/sync/sync-changes.ts';
import { syncRefresh } from '../domain/app-policy.ts';
import type { SyncedType } from '../domain/sync/scope.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';

/** What changed; the objects themselves the domain shows, as they are now. */
export const sync: NonNullable<QueryResolvers['sync']> = async (
  _root,
  args,
  { ports, internalGraph: graph, caller },
) => {
  const answer = await syncChanges({ ...ports, graph }, caller, args);
  return {
    cursor: answer.cursor,
    hasMore: answer.hasMore,
    resetRequired: answer.isResetRequired,
    serverTime: ports.now(),
    upserts: answer.upserts.map(toUpsert),
    tombstones: answer.tombstones,
    refresh: syncRefresh,
  };
};

function toUpsert({ typename, id }: { typename: SyncedType; id: string }) {
  switch (typename) {
    case 'Cart':
      return { __typename: 'CartUpsert' as const, cart: { id } };
    case 'Wishlist':
      return { __typename: 'WishlistUpsert' as const, wishlist: { id } };
    case 'Order':
      return { __typename: 'OrderUpsert' as const, order: { id } };
    case 'Notification':
      return { __typename: 'NotificationUpsert' as const, notification: { id } };
    case 'Product':
      return { __typename: 'ProductUpsert' as const, product: { id } };
    default:
      return typename satisfies never;
  }
}
