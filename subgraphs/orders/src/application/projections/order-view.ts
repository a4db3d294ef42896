import type { OrderEvent, OrderEventType, RecordedEvent } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import type { Failure } from '../../domain/failure.ts';
import { isGivenBack, type Order } from '../../domain/order.ts';
import type { OrderDraft } from '../../domain/order-draft.ts';
import { isCancellable, type OrderStatus, statusOf } from '../../domain/order-status.ts';
import type { Shipment } from '../../domain/shipment.ts';

/** An order as it is read. JSON: moments are ISO 8601. */
export interface OrderView extends OrderDraft {
  version: number;
  status: OrderStatus;
  updatedAt: string;
  isCancellable: boolean;
  shipments: readonly Shipment[];
  timeline: readonly TimelineEntry[];
  /** Why it could not be placed. */
  failure?: Failure;
}

/** One line of the story that people are told. */
export interface TimelineEntry {
  /** Of the event in the log. */
  sequence: number;
  at: string;
  /** After it. */
  status: OrderStatus;
  type: OrderEventType;
  facts: { carrier?: string; trackingNumber?: string; amountMinor?: number };
}

/** The read model of one order, from its whole log: the same when it is written live and when it is built again. */
export function projectOrder(events: readonly RecordedEvent[]): OrderView {
  const timeline: TimelineEntry[] = [];
  let order: Order | undefined;
  for (const event of events) {
    order = evolve(order, event);
    if (isTold(event, order)) timeline.push(toEntry(event, order));
  }
  const last = events.at(-1);
  if (!order || !last) throw new Error('Expected a log with at least one event');
  return toView(order, timeline, last.at);
}

/** Between them lies what only machines care for. */
const told: ReadonlySet<OrderEventType> = new Set([
  'PlacementRequested',
  'PaymentActionRequired',
  'OrderConfirmed',
  'OrderFailed',
  'CancellationRequested',
  'OrderCancelled',
  'OrderShipped',
  'OrderDelivered',
  'OrderRefunded',
]);

/** The refund that belongs to a cancellation is no story of its own, whichever of the two is heard of first. */
function isTold({ type }: RecordedEvent, order: Order): boolean {
  return told.has(type) && !(type === 'OrderRefunded' && isGivenBack(order));
}

function toEntry(event: RecordedEvent, order: Order): TimelineEntry {
  const { sequence, at, type } = event;
  return { sequence, at: at.toISOString(), status: statusOf(order), type, facts: factsOf(event) };
}

function factsOf(event: OrderEvent): TimelineEntry['facts'] {
  if (event.type === 'OrderRefunded') return { amountMinor: event.data.amountMinor };
  if (event.type !== 'OrderShipped') return {};
  const { carrier, trackingNumber } = event.data;
  return { carrier, ...(trackingNumber !== undefined && { trackingNumber }) };
}

function toView(order: Order, timeline: TimelineEntry[], updatedAt: Date): OrderView {
  const { phase: _phase, checkout: _checkout, stock: _stock, payment: _payment, ...rest } = order;
  const { refundedMinor: _refunded, isDelivered: _delivered, cancellation: _cancellation, ...readable } = rest;
  return {
    ...readable,
    status: statusOf(order),
    isCancellable: isCancellable(order),
    updatedAt: updatedAt.toISOString(),
    timeline,
  };
}
