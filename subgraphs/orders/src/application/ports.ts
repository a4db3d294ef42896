import type { UnitOfWork } from '@prism/platform/database';
import type { Idempotency } from '@prism/platform/idempotency';
import type { Caller } from '@prism/platform/identity';
import type { RecordedEvent } from '../domain/events.ts';
import type { Failure, Shortage } from '../domain/failure.ts';
import type { Order } from '../domain/order.ts';
import type { OrderDraft } from '../domain/order-draft.ts';
import type { OrderView } from './projections/order-view.ts';

/** The log of one order, and what it makes of it. */
export interface OrderHistory {
  order: Order;
  events: readonly RecordedEvent[];
}

/** Who makes something happen, in which request. */
export interface Cause {
  actor: string;
  requestId: string;
}

/** What must be unique among all orders, beside the number. */
export interface PlacementKey {
  idempotencyKey: string;
  /** Of the normalized input. */
  fingerprint: string;
}

/** Somebody else was faster: read again, decide again. */
export class StaleHistory extends Error {
  override readonly name = 'StaleHistory';
}

/** What an order has already: this one sent twice, another one of the same cart, or a number by chance. */
export type Taken = 'KEY_OR_CART' | 'NUMBER';

/** What is added to a log, and what the order is by that. */
export interface Written {
  order: Order;
  events: readonly RecordedEvent[];
  view: OrderView;
}

/** The logs of all orders: append-only, one writer per version. */
export interface EventStore {
  /** Begins the log of a new order, leased to `holder`, or says what stands in its way. Joins the unit of work. */
  begin(key: PlacementKey, written: Written, holder: string): Promise<Taken | undefined>;
  load(orderId: string): Promise<OrderHistory | undefined>;
  /** Whole logs by order; those that there are not are left out. */
  logs(orderIds: readonly string[]): Promise<RecordedEvent[][]>;
  /** The same, keeping others from appending until the unit of work ends. */
  lock(orderId: string): Promise<OrderHistory | undefined>;
  /**
   * Events and the view that they make, both or none. Joins the unit of work, or is one of its own. Throws StaleHistory unless
   * the log is as it was read, and `holder`, if given, still at work on it; their lease begins anew, or ends with the order's way.
   */
  append(read: OrderHistory, written: Written, holder?: string): Promise<void>;
  /** The placement that was asked for with this key. */
  findPlacement(ownerId: string, idempotencyKey: string): Promise<{ orderId: string; fingerprint: string } | undefined>;
  /** The order that was made of a cart and has not failed. */
  findByCart(cartId: string): Promise<{ orderId: string; ownerId: string; idempotencyKey: string } | undefined>;
  /** Ids of orders behind one, in order. */
  ids(after: string, limit: number): Promise<string[]>;
}

/** Who is at work on an order: one at a time, in all processes. A lease ends by itself, for those who died. */
export interface Leases {
  /** True: it is the holder's for a while, again if it was before. */
  claim(orderId: string, holder: string): Promise<boolean>;
  /** False: the order has another version by now, and is still the holder's. */
  release(orderId: string, holder: string, version: number): Promise<boolean>;
  /** Gives it back although something is left to do; how often in a row that happened. */
  postpone(orderId: string, holder: string): Promise<number>;
}

/** Rings once per order, later, also when the process that set it is gone. `set` and `clear` join the unit of work. */
export interface Alarms {
  /** Instead of the one that is set. */
  set(orderId: string, at: Date): Promise<void>;
  /** Only where none is set. One that rings is not set any more. */
  ensure(orderId: string, at: Date): Promise<void>;
  clear(orderId: string): Promise<void>;
  start(ring: (orderId: string) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** The read model, made anew. By the version: an older view never replaces a newer one. Joins the unit of work. */
export interface ViewStore {
  save(views: readonly OrderView[]): Promise<void>;
}

/** Tells other parts what has happened, in the same unit of work. */
export interface OrderNews {
  /** Whether any of it is theirs to know. */
  isAbout(events: readonly RecordedEvent[]): boolean;
  tell(order: Order, events: readonly RecordedEvent[], cause: Cause): Promise<void>;
}

/** A cart as its owner sees it, in so far as an order is made of it. */
export type CheckoutSnapshot = Pick<
  OrderDraft,
  'cartId' | 'cartVersion' | 'market' | 'totals' | 'shipping' | 'shippingAddress' | 'billingAddress' | 'email'
> & { lines: Omit<OrderDraft['lines'][number], 'id'>[] };

export type CheckoutAnswer =
  | { kind: 'READY'; snapshot: CheckoutSnapshot }
  | { kind: 'NOT_READY'; cartVersion: number; totalMinor: number; currency: string }
  | { kind: 'NOT_FOUND' };

/** A step was refused, for a reason that the customer is told. */
export type Refused = { ok: false; failure: Failure };
export type Accepted<T = unknown> = ({ ok: true } & T) | Refused;

// The three parts that an order is made with. Everything may be asked again and answers the present state; whatever throws
// leaves open whether it happened.

export interface CartDesk {
  /** On behalf of the customer. */
  read(cartId: string, caller: Caller): Promise<CheckoutAnswer>;
  lock(order: Order): Promise<Accepted>;
  unlock(order: Order): Promise<void>;
  convert(order: Order): Promise<void>;
}

export interface Stock {
  reserve(
    order: Order,
  ): Promise<{ ok: true; reservationId: string; expiresAt: Date } | { ok: false; shortages: Shortage[] }>;
  renew(reservationId: string): Promise<{ ok: true; expiresAt: Date } | { ok: false; shortages: Shortage[] }>;
  confirm(reservationId: string): Promise<'CONFIRMED' | 'EXPIRED'>;
  release(reservationId: string): Promise<'RELEASED' | 'CONFIRMED'>;
  putBack(reservationId: string): Promise<void>;
}

/** How a payment stands. GONE: nothing of it is held or taken any more. */
export type PaymentState =
  | { kind: 'ACTION_REQUIRED' | 'AUTHORIZED'; paymentId: string }
  | { kind: 'CAPTURED'; paymentId: string; amountMinor: number }
  | { kind: 'REFUSED'; code: string; retryable: boolean }
  | { kind: 'GONE' };

export interface Payments {
  authorize(order: Order): Promise<PaymentState>;
  capture(paymentId: string): Promise<PaymentState>;
  void(paymentId: string): Promise<PaymentState>;
  /** One refund per payment and key. */
  refund(refund: {
    paymentId: string;
    amountMinor: number;
    reason: string;
    key: string;
  }): Promise<{ refundId: string }>;
}

export interface Parts {
  cart: CartDesk;
  stock: Stock;
  payments: Payments;
}

/** What it takes to write down that something happened. */
export interface RecordingPorts {
  store: EventStore;
  news: OrderNews;
  alarms: Alarms;
  unitOfWork: UnitOfWork;
  now: () => Date;
}

/** What commands work with. */
export interface CommandPorts extends RecordingPorts {
  parts: Parts;
  oncePerKey: Idempotency['run'];
  newId: (prefix: string) => string;
  newNumber: () => string;
}
