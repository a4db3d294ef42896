import { isOrderStatus, orderTracker, type TrackerSource } from '../domain/order-tracker.ts';
import type { OrderResolvers } from '../generated/resolvers.ts';
import type { Order } from './models.ts';

/** The app's view of an order. Whose it is, orders decided before anything is required of it. */
export const order: OrderResolvers = {
  __resolveReference: (reference) => reference as Order,
  tracker: (source, _args, { caller, publicUrl, ports }) =>
    hasTracker(source) ? orderTracker(source, { language: caller.language, publicUrl, now: ports.now() }) : null,
};

/** Required fields are null when orders failed; there is no tracker without them. */
function hasTracker(source: Order): source is Order & TrackerSource {
  const { number, status, total, lines } = source;
  return Boolean(number && status && isOrderStatus(status) && total && lines);
}
