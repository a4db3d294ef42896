import type { OrderCommand } from './commands.ts';
import type { Order } from './order.ts';
import { statusOf } from './order-status.ts';
import { accept, type Decision, refuse, refuseAll } from './refusal.ts';

/** Everything has arrived. Again: nothing more happens. */
export function deliverOrder(order: Order, command: Extract<OrderCommand, { type: 'DeliverOrder' }>): Decision {
  if (order.isDelivered) return accept();
  if (command.expectedVersion !== order.version) return versionConflict(order);
  if (statusOf(order) !== 'SHIPPED') return refuse('ORDER_NOT_DELIVERABLE', 'input', 'orderId');
  return accept({ type: 'OrderDelivered', data: {} });
}

/** Somebody else was faster: look again. */
export function versionConflict({ version }: Order): Decision {
  const path = ['input', 'expectedVersion'];
  return refuseAll([{ code: 'ORDER_VERSION_CONFLICT', path, currentVersion: version }]);
}
