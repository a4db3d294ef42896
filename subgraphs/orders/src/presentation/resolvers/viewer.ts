import { ordersThat } from '../../application/order-lists.ts';
import type { ViewerResolvers } from '../../generated/resolvers.ts';
import { countable } from '../connection.ts';
import { toOwnQuery } from '../inputs.ts';
import { seeOrderByNumber } from '../see-order.ts';

export const viewerResolvers: ViewerResolvers = {
  async orders({ subject }, { filter, ...page }, { reader }) {
    const query = toOwnQuery(subject, filter);
    const list = ordersThat(query);
    const orders = await reader.list(query, list.slice(page));
    return countable(list.toConnection(orders, page), () => reader.count(query));
  },
  order: (_viewer, { number }, context) => seeOrderByNumber(context, number),
};
