import type { OrderPage } from '../application/order-lists.ts';
import type { OrderConnectionResolvers } from '../generated/resolvers.ts';

/** A page of orders that counts all of them only when it is asked to. */
export interface CountableConnection extends OrderPage {
  countAll(): Promise<number>;
}

export function countable(page: OrderPage, countAll: () => Promise<number>): CountableConnection {
  return { ...page, countAll };
}

/** Every connection of this subgraph is made by `countable`; the generated types do not know. */
export const connectionResolvers: OrderConnectionResolvers = {
  totalCount: (connection) => (connection as unknown as CountableConnection).countAll(),
};
