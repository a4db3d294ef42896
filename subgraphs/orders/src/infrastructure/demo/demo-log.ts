import { type DemoOrder, type DemoOrderState, demoPaymentId, demoRefundId, demoReservationId } from '@prism/demo';
import { demoHash } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';
import type { OrderEvent, RecordedEvent } from '../../domain/events.ts';
import type { OrderDraft } from '../../domain/order-draft.ts';
import { demoDraft } from './demo-draft.ts';

const secondMs = 1_000;
const dayMs = 86_400_000;

/** An event, and how long after the one before it happened, in ms. */
type Moment = [event: OrderEvent, laterMs: number];

/** The log of one demo order, as if it had been placed and sent like any other. */
export function demoLog(order: DemoOrder): RecordedEvent[] {
  const draft = demoDraft(order);
  let at = order.placedAt.getTime();
  return story(order, draft).map(([event, laterMs], index) => {
    at += laterMs;
    const actor = index === 0 ? draft.ownerId : 'svc_orders';
    return { ...event, sequence: index + 1, at: new Date(at), actor, requestId: `req_demo_${order.index}` };
  });
}

function story(order: DemoOrder, draft: OrderDraft): Moment[] {
  const asked: Moment = [{ type: 'PlacementRequested', data: draft }, 0];
  return [asked, ...soon(reserved(order)), ...ends[order.state](order, draft)];
}

/** Steps of the saga, a moment after each other. */
const soon = (events: OrderEvent[]): Moment[] => events.map((event) => [event, 40]);

function reserved({ index, placedAt }: DemoOrder): OrderEvent[] {
  const expiresAt = new Date(placedAt.getTime() + 900 * secondMs).toISOString();
  return [
    { type: 'CheckoutLocked', data: {} },
    { type: 'StockReserved', data: { reservationId: demoReservationId(index), expiresAt } },
  ];
}

function paid({ index }: DemoOrder, { totals }: OrderDraft): Moment[] {
  const paymentId = demoPaymentId(index);
  return soon([
    { type: 'PaymentAuthorized', data: { paymentId } },
    { type: 'PaymentCaptured', data: { paymentId, amountMinor: totals.totalMinor } },
    { type: 'ReservationConfirmed', data: {} },
    { type: 'CartConverted', data: {} },
    { type: 'OrderConfirmed', data: {} },
  ]);
}

type End = (order: DemoOrder, draft: OrderDraft) => Moment[];

const ends: Record<DemoOrderState, End> = {
  CONFIRMED: paid,
  SHIPPED: (order, draft) => [...paid(order, draft), [parcel(order, draft), dayMs]],
  PARTIALLY_SHIPPED: (order, draft) => [...paid(order, draft), [parcel(order, draft, 1), dayMs]],
  DELIVERED: (order, draft) => [...ends.SHIPPED(order, draft), [{ type: 'OrderDelivered', data: {} }, 2 * dayMs]],
  REFUNDED: (order, draft) => [...ends.DELIVERED(order, draft), [refund(order, draft), 5 * dayMs]],
  CANCELLED: (order, draft) => [...paid(order, draft), ...cancelled(order, draft)],
  FAILED: () => [
    [{ type: 'PlacementRefused', data: { kind: 'PAYMENT', code: 'card_declined', retryable: false } }, 900],
    ...soon([
      { type: 'StockReleased', data: {} },
      { type: 'CheckoutUnlocked', data: {} },
      { type: 'OrderFailed', data: { code: 'CARD_DECLINED' } },
    ]),
  ],
  AWAITING_PAYMENT_ACTION: ({ index }) => [
    [{ type: 'PaymentActionRequired', data: { paymentId: demoPaymentId(index) } }, 900],
  ],
};

function cancelled({ index }: DemoOrder, { totals }: OrderDraft): Moment[] {
  const refundId = demoRefundId(index);
  return [
    [{ type: 'CancellationRequested', data: { by: 'OWNER', reason: 'Ordered twice' } }, 3_600 * secondMs],
    ...soon([
      { type: 'PaymentReturned', data: { refundId, amountMinor: totals.totalMinor } },
      { type: 'StockReturned', data: {} },
      { type: 'OrderCancelled', data: { reason: 'Ordered twice' } },
    ]),
  ];
}

function refund({ index }: DemoOrder, { totals }: OrderDraft): OrderEvent {
  const { totalMinor: amountMinor } = totals;
  const refundId = demoRefundId(index);
  return { type: 'OrderRefunded', data: { refundId, amountMinor, refundedTotalMinor: amountMinor } };
}

/** With all lines, or only the first so many. */
function parcel({ index }: DemoOrder, { lines }: OrderDraft, count = lines.length): OrderEvent {
  const shipmentId = seededId('shp', demoHash('demo shipment', index));
  const sent = lines.slice(0, count).map(({ id: lineId, quantity }) => ({ lineId, quantity }));
  const trackingNumber = `JJD0003900${String(index).padStart(8, '0')}`;
  return { type: 'OrderShipped', data: { shipmentId, carrier: 'DHL', trackingNumber, lines: sent } };
}
