import type { Failure } from './failure.ts';
import type { OrderDraft } from './order-draft.ts';
import type { Shipment } from './shipment.ts';

/**
 * Where an order stands in its life. PLACING goes forward, step by step; UNDOING and CANCELLING give back what other parts
 * hold for it; in the other three nothing is under way.
 */
export type Phase = 'PLACING' | 'UNDOING' | 'FAILED' | 'CONFIRMED' | 'CANCELLING' | 'CANCELLED';

/** What the cart is to the order: untouched, kept from changing, or gone into it for good. */
export type CheckoutHold = 'OPEN' | 'LOCKED' | 'CONVERTED';

/** What inventory keeps for it. */
export type StockHold =
  | { kind: 'NONE' }
  | { kind: 'HELD'; reservationId: string; expiresAt: Date }
  | { kind: 'CONFIRMED'; reservationId: string }
  /** Given back. */
  | { kind: 'RETURNED' };

/** What payments holds or has taken for it. */
export type PaymentHold =
  | { kind: 'NONE' }
  /** The customer has to confirm it with the bank. */
  | { kind: 'ACTION_REQUIRED'; paymentId: string; since: Date }
  | { kind: 'AUTHORIZED'; paymentId: string }
  | { kind: 'CAPTURED'; paymentId: string; amountMinor: number }
  | { kind: 'VOIDED' };

/** An order as its log makes it. */
export interface Order extends OrderDraft {
  /** The sequence of its last event. */
  version: number;
  phase: Phase;
  checkout: CheckoutHold;
  stock: StockHold;
  payment: PaymentHold;
  /** Why it could not be placed. */
  failure?: Failure;
  cancellation?: { reason?: string };
  shipments: readonly Shipment[];
  isDelivered: boolean;
  /** Of what was captured, in the smallest unit. */
  refundedMinor: number;
}

/** Nothing is under way, and nothing will happen by itself. */
export const isSettled = ({ phase }: Pick<Order, 'phase'>): boolean =>
  phase === 'CONFIRMED' || phase === 'FAILED' || phase === 'CANCELLED';

/** The customer has to do something before the placement can go on. */
export const awaitsCustomer = ({ phase, payment }: Pick<Order, 'phase' | 'payment'>): boolean =>
  phase === 'PLACING' && payment.kind === 'ACTION_REQUIRED';

/** Something is under way: a moment later the order is another. */
export const isMoving = (order: Pick<Order, 'phase' | 'payment'>): boolean =>
  !isSettled(order) && !awaitsCustomer(order);

/** What others hold for it is being given back. */
export const isGivenBack = ({ phase }: Pick<Order, 'phase'>): boolean => phase === 'UNDOING' || phase === 'CANCELLING';
