import type { OrderCommand } from '../domain/commands.ts';
import { changeOrder } from './change-order.ts';
import type { RecordingPorts } from './ports.ts';

/** In the log, where payments brought the news. */
const actor = 'svc_payments';

/**
 * What payments told about an order, written down. It joins the transaction of the inbox, so it takes effect once; what
 * follows from it is the saga's, after the commit. News of an order that is not ours change nothing.
 */
export async function noteNews(
  ports: RecordingPorts,
  orderId: string,
  command: Extract<OrderCommand, { type: 'NotePayment' | 'NoteRefund' }>,
  requestId = 'req_unknown',
): Promise<void> {
  await changeOrder(ports, orderId, { command, cause: { actor, requestId } });
}
