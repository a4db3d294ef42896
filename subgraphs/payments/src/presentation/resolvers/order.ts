import { isId } from '@prism/platform/ids';
import { maySee } from '../../application/actor.ts';
import type { OrderResolvers } from '../../generated/resolvers.ts';
import type { Context } from '../context.ts';
import type { Order, Payment } from '../models.ts';

/** What payments adds to orders. Whether an order is there, and whose it is, orders decides; a payment knows its own owner. */
export const orderResolvers: OrderResolvers = {
  __resolveReference: ({ id }) => (isId('ord', id) ? { id } : null),
  payment: async (order, _args, context) => (await paymentOf(order, context)) ?? null,
  async refunds(order, _args, context) {
    const payment = await paymentOf(order, context);
    return payment ? payment.refunds.map((refund) => ({ refund, currency: payment.currency })).toReversed() : null;
  },
};

async function paymentOf({ id }: Order, { loaders, caller }: Context): Promise<Payment | undefined> {
  const payment = await loaders.paymentOfOrder.load(id);
  return payment && maySee(caller.identity, payment.ownerId) ? payment : undefined;
}
