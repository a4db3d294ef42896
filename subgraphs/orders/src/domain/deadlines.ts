import { awaitsCustomer, type Order } from './order.ts';

/** The customer has that long at their bank; a reservation is made for as long. */
export const actionTimeoutMs = 15 * 60_000;
/** A placement may take that long from the first to the last step, as long as nothing was charged. */
export const placementTimeoutMs = 20 * 60_000;
/** A reservation that ends sooner than this is renewed before money is taken. */
const renewBeforeMs = 60_000;

/** When a customer who was sent to their bank is no longer waited for; undefined where nobody is waited for. */
export function actionDeadline(order: Order): Date | undefined {
  if (!awaitsCustomer(order) || order.payment.kind !== 'ACTION_REQUIRED') return undefined;
  return new Date(order.payment.since.getTime() + actionTimeoutMs);
}

export function isAbandoned(order: Order, now: Date): boolean {
  const deadline = actionDeadline(order);
  return deadline !== undefined && deadline <= now;
}

/** Too late to go on. Once money was taken it is never too late. */
export function isOverdue(order: Order, now: Date): boolean {
  if (order.phase !== 'PLACING' || order.payment.kind === 'CAPTURED') return false;
  return Date.parse(order.placedAt) + placementTimeoutMs <= now.getTime();
}

/** The stock is not certain for the steps that are left. */
export function isRenewalDue({ stock }: Order, now: Date): boolean {
  return stock.kind === 'HELD' && stock.expiresAt.getTime() - renewBeforeMs <= now.getTime();
}
