import type { RecordedEvent } from './events.ts';
import type { Order } from './order.ts';

/** What an order is after one more event. The first must be `PlacementRequested`. */
export function evolve(order: Order | undefined, event: RecordedEvent): Order {
  if (event.type === 'PlacementRequested') return begin(event.data, event.sequence);
  if (!order) throw new Error(`Expected the log of an order to begin with PlacementRequested, got ${event.type}`);
  return { ...order, ...change(order, event), version: event.sequence };
}

/** An order from its whole log. */
export function replay(events: readonly RecordedEvent[]): Order {
  const order = events.reduce<Order | undefined>(evolve, undefined);
  if (!order) throw new Error('Expected a log with at least one event');
  return order;
}

type Begun = Extract<RecordedEvent, { type: 'PlacementRequested' }>;

function begin(draft: Begun['data'], version: number): Order {
  return {
    ...draft,
    version,
    phase: 'PLACING',
    checkout: 'OPEN',
    stock: { kind: 'NONE' },
    payment: { kind: 'NONE' },
    shipments: [],
    isDelivered: false,
    refundedMinor: 0,
  };
}

function change(order: Order, event: Exclude<RecordedEvent, Begun>): Partial<Order> {
  switch (event.type) {
    case 'CheckoutLocked':
      return { checkout: 'LOCKED' };
    case 'CheckoutUnlocked':
      return { checkout: 'OPEN' };
    case 'CartConverted':
      return { checkout: 'CONVERTED' };
    case 'StockReserved':
      return { stock: held(event.data.reservationId, new Date(event.data.expiresAt)) };
    case 'ReservationRenewed':
      return { stock: held(reservationOf(order), new Date(event.data.expiresAt)) };
    case 'ReservationExpired':
      return { stock: held(reservationOf(order), event.at) };
    case 'ReservationConfirmed':
      return { stock: { kind: 'CONFIRMED', reservationId: reservationOf(order) } };
    case 'StockReleased':
    case 'StockReturned':
      return { stock: { kind: 'RETURNED' } };
    case 'PaymentActionRequired':
      return { payment: { kind: 'ACTION_REQUIRED', paymentId: event.data.paymentId, since: event.at } };
    case 'PaymentAuthorized':
      return { payment: { kind: 'AUTHORIZED', paymentId: event.data.paymentId } };
    case 'PaymentCaptured':
      return { payment: { kind: 'CAPTURED', ...event.data } };
    case 'PaymentVoided':
      return { payment: { kind: 'VOIDED' } };
    case 'PaymentReturned':
      return { refundedMinor: order.refundedMinor + event.data.amountMinor };
    case 'OrderRefunded':
      return { refundedMinor: event.data.refundedTotalMinor };
    case 'PlacementRefused':
      return { phase: 'UNDOING', failure: event.data };
    case 'OrderFailed':
      return { phase: 'FAILED' };
    case 'OrderConfirmed':
      return { phase: 'CONFIRMED' };
    case 'CancellationRequested':
      return { phase: 'CANCELLING', cancellation: event.data };
    case 'OrderCancelled':
      return { phase: 'CANCELLED' };
    case 'OrderShipped':
      return { shipments: [...order.shipments, shipment(event)] };
    case 'OrderDelivered':
      return { isDelivered: true, shipments: order.shipments.map((sent) => ({ ...sent, isDelivered: true })) };
  }
}

const held = (reservationId: string, expiresAt: Date) => ({ kind: 'HELD', reservationId, expiresAt }) as const;

function reservationOf({ id, stock }: Order): string {
  if (stock.kind === 'HELD' || stock.kind === 'CONFIRMED') return stock.reservationId;
  throw new Error(`Expected the order ${id} to have a reservation`);
}

function shipment({ at, data }: Extract<RecordedEvent, { type: 'OrderShipped' }>): Order['shipments'][number] {
  const { shipmentId: id, ...rest } = data;
  return { id, ...rest, shippedAt: at.toISOString(), isDelivered: false };
}
