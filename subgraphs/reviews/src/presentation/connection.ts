import type { Connection } from '@prism/platform/paging';
import type { ReviewConnectionResolvers } from '../generated/resolvers.ts';
import type { Review } from './models.ts';

/** A page of reviews that counts all of them only when it is asked to. */
export interface CountableConnection extends Connection<Review> {
  countAll(): Promise<number>;
}

export function countable(connection: Connection<Review>, countAll: () => Promise<number>): CountableConnection {
  return { ...connection, countAll };
}

/** Every connection of this subgraph is made by `countable`; the generated types do not know. */
export const connectionResolvers: ReviewConnectionResolvers = {
  totalCount: (connection) => (connection as unknown as CountableConnection).countAll(),
};
