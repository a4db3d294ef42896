import { isId } from '@prism/platform/ids';
import { type Connection, type Cursors, createCursors, pageSize, toConnection } from '@prism/platform/paging';
import { z } from 'zod';
import type { OrderQuery, Position, Slice } from './order-reader.ts';
import type { OrderView } from './projections/order-view.ts';

/** The arguments of a list in the graph. */
export interface PageArguments {
  first: number;
  /** The cursor of the last order of the page before. */
  after?: string | null | undefined;
}

/** One ordered list of orders and how it is paged. */
export interface OrderList {
  /** What to fetch for a page: one more than it holds. Throws BAD_USER_INPUT. */
  slice(page: PageArguments): Slice;
  toConnection(fetched: readonly OrderView[], page: PageArguments): OrderPage;
}

export interface OrderPage extends Connection<OrderView> {
  edges: { cursor: string; node: OrderView }[];
}

/** Later than anything here, and still a date to the database. */
const maxEpochMs = Date.UTC(2200, 0);
const position = z.tuple([
  z.int().min(0).max(maxEpochMs),
  z.string().refine((id) => isId('ord', id), 'Expected the id of an order'),
]);

/** The orders of one owner. */
export const ordersOf = (ownerId: string): OrderList => defineList(`orders of ${ownerId}`);

/** The orders that a query finds. A cursor belongs to its query. */
export const ordersThat = (query: OrderQuery): OrderList => defineList(`orders that ${JSON.stringify(query)}`);

function defineList(list: string): OrderList {
  const cursors = createCursors({ list, position });
  const cursorOf = ({ placedAt, id }: OrderView) => cursors.encode([Date.parse(placedAt), id]);
  return {
    slice({ first, after }) {
      const limit = pageSize(first) + 1;
      return typeof after === 'string' ? { limit, after: decode(cursors, after) } : { limit };
    },
    toConnection(fetched, page) {
      const connection = toConnection({ rows: fetched, ...page, cursorOf });
      return { ...connection, edges: connection.nodes.map((node) => ({ cursor: cursorOf(node), node })) };
    },
  };
}

function decode(cursors: Cursors<z.infer<typeof position>>, cursor: string): Position {
  const [atMs, id] = cursors.decode(cursor);
  return { placedAt: new Date(atMs), id };
}
