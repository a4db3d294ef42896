import { type EventDefinition, type EventEnvelope, type EventHandler, handle } from '@prism/platform/events';
import {
  OrderCancelled,
  OrderConfirmed,
  OrderDelivered,
  OrderFailed,
  OrderPaymentActionRequired,
  OrderRefunded,
  OrderShipped,
} from '@prism/schema/events';
import { notifyOfOrder, type OrderOccasion, type OrderOwner } from '../../application/notify-of-order.ts';
import type { Ports } from '../../application/ports.ts';
import type { Occasion } from '../../domain/occasion.ts';

type OrderPayload = OrderOwner & { orderId: string; number: string };

/** Lines that a letter lists; nobody reads a thousand. */
const maxLines = 50;

export function orderHandlers(ports: Ports): EventHandler[] {
  /** Binds an event of orders to what is said about it. */
  function tell<P extends OrderPayload>(definition: EventDefinition<P>, occasionOf: (payload: P) => OrderOccasion) {
    return handle(definition, (event) =>
      notifyOfOrder(ports, { ...causeOf(event), occasion: occasionOf(event.payload) }),
    );
  }

  return [
    tell(OrderConfirmed, ({ totalMinor, currency, lines, ...order }) => ({
      ...about(order),
      topic: 'order-confirmed',
      totalMinor,
      currency,
      lines: lines.slice(0, maxLines).map(({ title, quantity }) => ({ title, quantity })),
    })),
    tell(OrderPaymentActionRequired, (order) => ({ ...about(order), topic: 'order-payment-action-required' })),
    tell(OrderFailed, (order) => ({ ...about(order), topic: 'order-failed' })),
    tell(OrderShipped, (order) => ({ ...about(order), topic: 'order-shipped', ...parcelOf(order) })),
    tell(OrderDelivered, (order) => ({ ...about(order), topic: 'order-delivered' })),
    tell(OrderCancelled, (order) => ({ ...about(order), topic: 'order-cancelled' })),
    tell(OrderRefunded, (order) => ({ ...about(order), topic: 'order-refunded', ...refundOf(order) })),
  ];
}

const about = ({ orderId, number }: OrderPayload) => ({ orderId, number });

function causeOf({ id: eventId, requestId, payload }: EventEnvelope<OrderPayload>) {
  const { ownerId, customerId, email } = payload;
  return { eventId, requestId, owner: { ownerId, customerId, email }, language: textIn(payload, 'language') };
}

function parcelOf(payload: object): Pick<Occasion & { topic: 'order-shipped' }, 'carrier' | 'trackingNumber'> {
  const [carrier, trackingNumber] = [textIn(payload, 'carrier'), textIn(payload, 'trackingNumber')];
  return { ...(carrier && { carrier }), ...(trackingNumber && { trackingNumber }) };
}

function refundOf(payload: { refundedTotalMinor: number }) {
  const currency = textIn(payload, 'currency');
  return currency ? { refunded: { minor: payload.refundedTotalMinor, currency } } : {};
}

/** What not every event of an order tells. */
function textIn(payload: object, field: string): string | undefined {
  const value = (payload as Record<string, unknown>)[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
