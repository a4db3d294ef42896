import { isId } from '@prism/platform/ids';
import { isStaff } from '../../application/actor.ts';
import { ordersOf } from '../../application/order-lists.ts';
import type { CustomerResolvers } from '../../generated/resolvers.ts';
import { countable } from '../connection.ts';

/** What orders adds to the people of accounts. Whether there is such a customer, accounts decides. */
export const customerResolvers: CustomerResolvers = {
  __resolveReference: ({ id }) => (isId('cus', id) ? { id } : null),

  /** For the back office only; null for everybody else, who have `viewer.orders`. */
  async orders({ id: ownerId }, page, { caller, loaders }) {
    if (!isStaff(caller.identity)) return null;
    const list = ordersOf(ownerId);
    const orders = await loaders.ofOwner.load({ ownerId, slice: list.slice(page) });
    return countable(list.toConnection(orders, page), () => loaders.countOfOwner.load(ownerId));
  },
};
