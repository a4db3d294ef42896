import type { OrderCommand } from '../domain/commands.ts';
import { decide } from '../domain/decide.ts';
import type { Order } from '../domain/order.ts';
import { changeOrder } from './change-order.ts';
import type { RecordingPorts } from './ports.ts';

/** In the log, where payments brought the news. */
const actor = 'svc_payments';

/**
 * What payments told about an order, written down if it is new. It joins the transaction of the inbox, so it takes effect
 * once; what follows from it is the saga's, after the commit. News of an order that is not ours change nothing. False:
 * nothing was written.
 */
export async function noteNews(
  ports: RecordingPorts,
  orderId: string,
  command: Extract<OrderCommand, { type: 'NotePayment' | 'NoteRefund' }>,
  requestId = 'req_unknown',
): Promise<boolean> {
  const known = await ports.store.load(orderId);
  if (!known || saysNothingNew(known.order, command)) return false;
  const outcome = await changeOrder(ports, orderId, { command, cause: { actor, requestId } });
  return outcome.ok && outcome.order.version > known.order.version;
}

/** Mostly the saga had it as an answer before. Without a lock: what is no news of a payment never becomes news again. */
function saysNothingNew(order: Order, command: OrderCommand): boolean {
  const decision = decide(order, command);
  return decision.ok && decision.events.length === 0;
}
