import type { Failure } from './failure.ts';
import type { OrderDraft } from './order-draft.ts';
import type { ShippedLine } from './shipment.ts';

type Happened<Type extends string, Data = Record<never, never>> = { readonly type: Type; readonly data: Data };

/**
 * Everything that can happen to an order, in the past tense. What is stored stays readable for ever: a field that comes
 * later is optional, and nothing is renamed. Moments are ISO 8601, amounts in the currency's smallest unit.
 */
export type OrderEvent =
  // Placing: each is the answer of one other part.
  | Happened<'PlacementRequested', OrderDraft>
  | Happened<'CheckoutLocked'>
  | Happened<'StockReserved', { reservationId: string; expiresAt: string }>
  | Happened<'ReservationRenewed', { expiresAt: string }>
  | Happened<'ReservationExpired'>
  | Happened<'PaymentActionRequired', { paymentId: string }>
  | Happened<'PaymentAuthorized', { paymentId: string }>
  | Happened<'PaymentCaptured', { paymentId: string; amountMinor: number }>
  | Happened<'ReservationConfirmed'>
  | Happened<'CartConverted'>
  | Happened<'OrderConfirmed'>
  // Undoing, because the placement failed or the order was cancelled.
  | Happened<'PlacementRefused', Failure>
  | Happened<'CancellationRequested', { by: CancelledBy; reason?: string }>
  | Happened<'PaymentVoided'>
  | Happened<'PaymentReturned', { refundId?: string; amountMinor: number }>
  | Happened<'StockReleased'>
  | Happened<'StockReturned'>
  | Happened<'CheckoutUnlocked'>
  | Happened<'OrderFailed', { code: string }>
  | Happened<'OrderCancelled', { reason?: string }>
  // Afterwards.
  | Happened<'OrderShipped', { shipmentId: string; carrier: string; trackingNumber?: string; lines: ShippedLine[] }>
  | Happened<'OrderDelivered'>
  | Happened<'OrderRefunded', { refundId: string; amountMinor: number; refundedTotalMinor: number }>;

export type OrderEventType = OrderEvent['type'];
export type CancelledBy = 'OWNER' | 'SUPPORT';

/** An event at its place in the log of one order. */
export type RecordedEvent = OrderEvent & {
  /** From 1, without gaps. */
  readonly sequence: number;
  readonly at: Date;
  /** The subject that made it happen. */
  readonly actor?: string;
  /** Of the request that caused it. */
  readonly requestId?: string;
};
