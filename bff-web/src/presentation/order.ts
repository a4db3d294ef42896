import { isOrderStatus } from '../domain/order-status.ts';
import { orderSummary, type SummarySource } from '../domain/order-summary.ts';
import type { OrderResolvers } from '../generated/resolvers.ts';
import type { Order } from './models.ts';

/** The web's view of an order. Whose it is, orders decided before anything is required of it. */
export const order: OrderResolvers = {
  __resolveReference: (reference) => reference as Order,
  summary: (source, _args, { caller }) => (hasSummary(source) ? orderSummary(source, caller.language) : null),
};

/** Required fields are null when orders failed; there is no summary without them. */
function hasSummary(source: Order): source is Order & SummarySource {
  const { number, status, total, lines } = source;
  return Boolean(number && status && isOrderStatus(status) && total && lines);
}
