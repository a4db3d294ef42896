import type { OrderCommand } from '../domain/commands.ts';
import { decide } from '../domain/decide.ts';
import type { RecordingPorts } from './ports.ts';
import { recordEvents } from './record-events.ts';

/** In the log, where payments brought the news. */
const actor = 'svc_payments';

/** What payments told about an order. */
export interface News {
  orderId: string;
  command: Extract<OrderCommand, { type: 'NotePayment' | 'NoteRefund' }>;
}

/**
 * Whether an order of ours does not know it yet. Without a lock: what is no news of a payment never becomes news again, and
 * what is taken for news is looked at again under the lock.
 */
export async function isNews({ store }: Pick<RecordingPorts, 'store'>, { orderId, command }: News): Promise<boolean> {
  const known = await store.load(orderId);
  const decision = known && decide(known.order, command);
  return decision !== undefined && !(decision.ok && decision.events.length === 0);
}

/**
 * News written down. It joins the transaction of the inbox, so it takes effect once; what follows from it is the saga's, after
 * the commit. False: there was nothing to write.
 */
export async function noteNews(
  ports: RecordingPorts,
  { orderId, command }: News,
  requestId = 'req_unknown',
): Promise<boolean> {
  const known = await ports.store.lock(orderId);
  if (!known) return false;
  const decision = decide(known.order, command);
  if (!decision.ok || decision.events.length === 0) return false;
  await recordEvents(ports, known, { events: decision.events, cause: { actor, requestId } });
  return true;
}
