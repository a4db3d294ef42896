import { isAbandoned } from '../../domain/deadlines.ts';
import type { OrderEvent } from '../../domain/events.ts';
import { awaitsCustomer, type Order } from '../../domain/order.ts';
import type { Parts } from '../ports.ts';
import type { Step } from './step.ts';
import { authorizePayment } from './steps/authorize-payment.ts';
import { capturePayment } from './steps/capture-payment.ts';
import { confirmReservation } from './steps/confirm-reservation.ts';
import { convertCart } from './steps/convert-cart.ts';
import { lockCheckout } from './steps/lock-checkout.ts';
import { renewReservation } from './steps/renew-reservation.ts';
import { reserveStock } from './steps/reserve-stock.ts';

/** How an order is placed. It is undone in reverse. */
export const placementSteps: readonly Step[] = [
  lockCheckout,
  reserveStock,
  authorizePayment,
  renewReservation,
  capturePayment,
  confirmReservation,
  convertCart,
];

/** What is to be done now for an order. */
export interface Action {
  name: string;
  take(order: Order, parts: Parts, now: Date): Promise<OrderEvent[]>;
}

/**
 * What comes next follows from the log alone, so whoever takes an order over, in whatever process, goes on where it is.
 * Undefined: there is nothing to do, or nothing until the customer comes back.
 */
export function nextAction(order: Order, now: Date): Action | undefined {
  switch (order.phase) {
    case 'PLACING':
      if (awaitsCustomer(order) && !isAbandoned(order, now)) return undefined;
      return placementSteps.find((step) => !step.isDone(order, now));
    case 'UNDOING':
    case 'CANCELLING':
      return nextUndo(order);
    default:
      return undefined;
  }
}

function nextUndo(order: Order): Action {
  const step = placementSteps.findLast(({ undo }) => undo?.isNeeded(order));
  return step?.undo ? { name: `undo: ${step.name}`, take: step.undo.take } : nothingLeft;
}

/** News have done what an undo would have done: it only remains to say what the order has come to. */
const nothingLeft: Action = { name: 'conclude', take: async () => [] };
