import type { OrderCommand } from './commands.ts';
import { awaitsCustomer, isSettled, type Order } from './order.ts';
import { statusOf } from './order-status.ts';
import { accept, type Decision, refuse } from './refusal.ts';

const path = ['input', 'orderId'];

/**
 * Calls an order off: the customer may until something was sent, and so may the back office. A placement that waits for the
 * customer is given up; while one of its steps is under way, nobody can say yet what there is to cancel.
 */
export function cancelOrder(order: Order, command: Extract<OrderCommand, { type: 'CancelOrder' }>): Decision {
  if (order.phase === 'CANCELLING' || order.phase === 'CANCELLED') return accept();
  if (awaitsCustomer(order))
    return accept({ type: 'PlacementRefused', data: { kind: 'GIVEN_UP', code: 'PLACEMENT_CANCELLED' } });
  if (!isSettled(order)) return refuse('ORDER_BUSY', ...path);
  if (statusOf(order) !== 'CONFIRMED') return refuse('ORDER_NOT_CANCELLABLE', ...path);
  const { by, reason } = command;
  return accept({ type: 'CancellationRequested', data: { by, ...(reason !== undefined && { reason }) } });
}
