import type { ShipOrder } from './commands.ts';
import { versionConflict } from './deliver-order.ts';
import type { Order } from './order.ts';
import { statusOf } from './order-status.ts';
import { accept, type Decision, type Refusal, refuse, refuseAll } from './refusal.ts';
import { type ShippedLine, unshippedLines } from './shipment.ts';

/** Sends lines of a confirmed order, all that is left or some of it. The expected version keeps a parcel from being sent twice. */
export function shipOrder(order: Order, command: ShipOrder): Decision {
  if (command.expectedVersion !== order.version) return versionConflict(order);
  const status = statusOf(order);
  const isShippable = status === 'CONFIRMED' || status === 'PARTIALLY_SHIPPED';
  if (!isShippable || order.phase !== 'CONFIRMED') return refuse('ORDER_NOT_SHIPPABLE', 'input', 'orderId');
  const left = unshippedLines(order.lines, order.shipments);
  const lines = command.lines ?? left;
  const refusals = checkLines(lines, left);
  if (refusals.length > 0) return refuseAll(refusals);
  const { shipmentId, carrier, trackingNumber } = command;
  const parcel = { shipmentId, carrier, ...(trackingNumber !== undefined && { trackingNumber }) };
  return accept({ type: 'OrderShipped', data: { ...parcel, lines: [...lines] } });
}

/** All that is wrong is told at once. */
function checkLines(wanted: readonly ShippedLine[], left: readonly ShippedLine[]): Refusal[] {
  if (wanted.length === 0) return [{ code: 'LINES_MISSING', path: ['input', 'lines'] }];
  return wanted.flatMap(({ lineId, quantity }, at): Refusal[] => {
    const path = ['input', 'lines', `${at}`];
    const most = left.find((line) => line.lineId === lineId)?.quantity;
    if (most === undefined) return [{ code: 'LINE_NOT_FOUND', path: [...path, 'lineId'] }];
    if (wanted.findIndex((line) => line.lineId === lineId) < at)
      return [{ code: 'LINE_REPEATED', path: [...path, 'lineId'] }];
    return quantity >= 1 && quantity <= most ? [] : [{ code: 'QUANTITY_INVALID', path: [...path, 'quantity'] }];
  });
}
