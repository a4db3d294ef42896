import { requireStaff } from '../../application/actor.ts';
import { ordersThat } from '../../application/order-lists.ts';
import { readOrderNumber } from '../../domain/order-number.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { countable } from '../connection.ts';
import { isEmail, toQuery } from '../inputs.ts';
import { seeOrder } from '../see-order.ts';

export const queryResolvers: QueryResolvers = {
  viewer: (_root, _args, { caller }) => ({ subject: caller.identity.subject }),
  order: (_root, { id }, context) => seeOrder(context, id),

  /** One answer for a wrong number, a wrong address, and an order that belongs to an account. */
  async guestOrder(_root, { number: text, email }, { reader }) {
    const number = readOrderNumber(text);
    return (number !== undefined && isEmail(email) && (await reader.ofGuest(number, email))) || null;
  },

  async ordersAdmin(_root, { filter, ...page }, { caller, reader }) {
    requireStaff(caller.identity);
    const query = toQuery(filter);
    const list = ordersThat(query);
    const orders = await reader.list(query, list.slice(page));
    return countable(list.toConnection(orders, page), () => reader.count(query));
  },
};
