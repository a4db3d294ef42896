import { requireAdmin } from '../../application/actor.ts';
import { cancelOrder } from '../../application/cancel-order.ts';
import { placeOrder } from '../../application/place-order.ts';
import { deliverOrder, shipOrder } from '../../application/send-order.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { parsePlacement, parseReason, parseShipment } from '../inputs.ts';
import { toPayload, toPlacePayload } from '../payload.ts';
import { rebuildOrders } from '../rebuild-orders.ts';

export const mutationResolvers: MutationResolvers = {
  async orderPlace(_root, { input }, context) {
    const parsed = parsePlacement(input);
    return toPlacePayload(context, parsed.ok ? await placeOrder(context, parsed.value) : parsed);
  },

  async orderCancel(_root, { input }, context) {
    const { orderId, idempotencyKey } = input;
    const parsed = parseReason(input);
    const outcome = parsed.ok ? await cancelOrder(context, { orderId, idempotencyKey, ...parsed.value }) : parsed;
    return toPayload(context, outcome, orderId);
  },

  async orderShip(_root, { input }, context) {
    requireAdmin(context.caller.identity);
    const { orderId, lines, expectedVersion } = input;
    const parsed = parseShipment(input);
    const parcel = { orderId, expectedVersion, ...(lines && { lines }) };
    return toPayload(context, parsed.ok ? await shipOrder(context, { ...parcel, ...parsed.value }) : parsed, orderId);
  },

  async orderDeliver(_root, { input }, context) {
    return toPayload(context, await deliverOrder(context, input), input.orderId);
  },

  async ordersRebuild(_root, _args, { caller, rebuilder }) {
    requireAdmin(caller.identity);
    return { ...(await rebuildOrders(rebuilder)), userErrors: [] };
  },
};
