import type { Outbox } from '@prism/platform/events';
import {
  OrderCancelled,
  OrderConfirmed,
  OrderDelivered,
  OrderFailed,
  OrderPaymentActionRequired,
  OrderRefunded,
  OrderShipped,
} from '@prism/schema/events';
import type { Cause, OrderNews } from '../application/ports.ts';
import type { RecordedEvent } from '../domain/events.ts';
import { isGivenBack, type Order } from '../domain/order.ts';

/** Tells others what is theirs to know, through the outbox. Most of what is in the log is not. */
export function createOrderNews(outbox: Outbox): OrderNews {
  return {
    isAbout: (events) => events.some(isTold),
    async tell(order, events, cause) {
      for (const event of events.filter(isTold)) await tellOne(outbox, order, event, cause);
    },
  };
}

const told = [
  'OrderConfirmed',
  'OrderFailed',
  'PaymentActionRequired',
  'OrderShipped',
  'OrderDelivered',
  'OrderCancelled',
  'OrderRefunded',
] as const;
type Told = Extract<RecordedEvent, { type: (typeof told)[number] }>;

const isTold = (event: RecordedEvent): event is Told => (told as readonly string[]).includes(event.type);

async function tellOne(outbox: Outbox, order: Order, event: Told, { requestId }: Cause): Promise<void> {
  const { id: orderId, number, ownerId, customerId, email } = order;
  const about = { orderId, number, ownerId, ...(customerId !== undefined && { customerId }), email };
  const payload = { ...about, version: event.sequence };
  const envelope = { partitionKey: orderId, requestId };
  switch (event.type) {
    case 'OrderConfirmed':
      return outbox.append(OrderConfirmed, { ...envelope, payload: { ...payload, ...confirmed(order) } });
    case 'OrderFailed':
      return outbox.append(OrderFailed, { ...envelope, payload: { ...payload, code: event.data.code } });
    case 'PaymentActionRequired':
      return outbox.append(OrderPaymentActionRequired, { ...envelope, payload });
    case 'OrderShipped': {
      const { shipmentId: _id, ...parcel } = event.data;
      return outbox.append(OrderShipped, { ...envelope, payload: { ...payload, ...parcel } });
    }
    case 'OrderDelivered':
      return outbox.append(OrderDelivered, { ...envelope, payload });
    case 'OrderCancelled':
      return outbox.append(OrderCancelled, { ...envelope, payload: { ...payload, ...event.data } });
    case 'OrderRefunded':
      // That a cancellation gives the money back, it tells itself.
      if (isGivenBack(order)) return;
      return outbox.append(OrderRefunded, { ...envelope, payload: { ...payload, ...refunded(order, event.data) } });
    default:
      return event satisfies never;
  }
}

function confirmed({ language, market, lines, totals, placedAt }: Order) {
  return {
    language,
    market: `${market.country}-${market.currency}`,
    lines: lines.map(({ id: lineId, variantId, productId, title, quantity }) => ({
      lineId,
      variantId,
      ...(productId !== undefined && { productId }),
      title,
      quantity,
    })),
    totalMinor: totals.totalMinor,
    currency: market.currency,
    placedAt,
  };
}

function refunded({ market }: Order, { refundedTotalMinor }: { refundedTotalMinor: number }) {
  return { refundedTotalMinor, currency: market.currency };
}
