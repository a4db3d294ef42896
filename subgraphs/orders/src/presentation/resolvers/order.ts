import { pageSize } from '@prism/platform/paging';
import { isStaff } from '../../application/actor.ts';
import { maskPayload } from '../../application/mask-payload.ts';
import type { OrderResolvers } from '../../generated/resolvers.ts';
import { moneyIn } from '../money.ts';
import { toLine, toShipment } from '../order-fields.ts';
import { seeOrder, seeOrderByNumber } from '../see-order.ts';
import { timelineDetail, timelineTitle } from '../timeline-texts.ts';

/** All but the log is in the view: an order costs one read, whatever is asked of it. */
export const orderResolvers: OrderResolvers = {
  __resolveReference: (key, context) =>
    'id' in key ? seeOrder(context, key.id) : seeOrderByNumber(context, (key as { number: string }).number),

  subtotal: ({ totals, market }) => moneyIn(market.currency)(totals.subtotalMinor),
  discountTotal: ({ totals, market }) => moneyIn(market.currency)(totals.discountTotalMinor),
  shippingTotal: ({ totals, market }) => moneyIn(market.currency)(totals.shippingMinor),
  taxTotal: ({ totals, market }) => moneyIn(market.currency)(totals.taxMinor),
  includedTaxTotal: ({ totals, market }) => moneyIn(market.currency)(totals.includedTaxMinor),
  total: ({ totals, market }) => moneyIn(market.currency)(totals.totalMinor),
  lines: (order) => order.lines.map((line) => toLine(order, line)),
  shipments: (order) => order.shipments.map((shipment) => toShipment(order, shipment)),
  estimatedDelivery: ({ shipping }) => shipping.promised ?? null,
  cancellable: ({ isCancellable }) => isCancellable,

  timeline: ({ timeline, market }, _args, { caller }) =>
    timeline.map((entry) => ({
      ...entry,
      title: timelineTitle(entry, caller.language),
      detail: timelineDetail(entry, market.currency, caller.language),
    })),

  customer: ({ customerId }, _args, { caller }) =>
    customerId !== undefined && isStaff(caller.identity) ? { id: customerId } : null,

  async events({ id: orderId }, { afterSequence, first }, { caller, loaders }) {
    if (!isStaff(caller.identity)) return null;
    const events = await loaders.events.load({
      orderId,
      after: Math.max(0, afterSequence ?? 0),
      limit: pageSize(first),
    });
    return events.map(({ data, actor, requestId, ...event }) => ({
      ...event,
      actor: actor ?? null,
      payload: maskPayload(data),
      correlationId: requestId ?? null,
    }));
  },
};
