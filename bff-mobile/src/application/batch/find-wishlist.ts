import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';

const query = 'query OwnWishlist { viewer { customer { id wishlist { id } } } }';

interface Answer {
  viewer: { customer: { wishlist: { id: string } | null } | null };
}

/** The caller's wishlist; null for who has none. Throws when nobody can tell. */
export async function findWishlist(graph: InternalGraph, caller: Caller): Promise<string | null> {
  const { viewer } = await graph.execute<Answer>({ query }, caller);
  return viewer.customer?.wishlist?.id ?? null;
}
