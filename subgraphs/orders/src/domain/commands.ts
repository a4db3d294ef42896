import type { CancelledBy } from './events.ts';
import type { GiveUpCode } from './failure.ts';
import type { OrderDraft } from './order-draft.ts';
import type { ShippedLine } from './shipment.ts';

/** What payments told about the payment of an order. */
export type PaymentNews =
  | { kind: 'ACTION_REQUIRED' | 'AUTHORIZED'; paymentId: string }
  | { kind: 'CAPTURED'; paymentId: string; amountMinor: number }
  | { kind: 'FAILED'; code: string; retryable: boolean };

/** What can be asked of an order. The saga asks for nothing: it reports what other parts answered. */
export type OrderCommand =
  | { type: 'RequestPlacement'; draft: OrderDraft }
  | { type: 'NotePayment'; news: PaymentNews }
  | { type: 'NoteRefund'; refundId: string; amountMinor: number; refundedTotalMinor: number }
  | { type: 'GiveUpPlacement'; code: GiveUpCode }
  | { type: 'CancelOrder'; by: CancelledBy; reason?: string }
  | ShipOrder
  | { type: 'DeliverOrder'; expectedVersion: number };

export interface ShipOrder {
  type: 'ShipOrder';
  shipmentId: string;
  carrier: string;
  trackingNumber?: string;
  /** Left out: all that is not on its way yet. */
  lines?: readonly ShippedLine[];
  expectedVersion: number;
}
