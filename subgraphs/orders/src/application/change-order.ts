import type { OrderCommand } from '../domain/commands.ts';
import { decide } from '../domain/decide.ts';
import type { Order } from '../domain/order.ts';
import { type Refused, refuse } from '../domain/refusal.ts';
import type { Cause, RecordingPorts } from './ports.ts';
import { recordEvents } from './record-events.ts';

export type ChangeOutcome = { ok: true; order: Order } | Refused;

/**
 * One command to one order: read under its lock, decided, written down. `mayChange` says whether whoever asks may know of
 * it at all; for the others it is not there.
 */
export async function changeOrder(
  ports: RecordingPorts,
  orderId: string,
  change: { command: OrderCommand; cause: Cause; mayChange?: (order: Order) => boolean },
): Promise<ChangeOutcome> {
  const { command, cause, mayChange = () => true } = change;
  return ports.unitOfWork(async () => {
    const history = await ports.store.lock(orderId);
    if (!history || !mayChange(history.order)) return refuse('ORDER_NOT_FOUND', 'input', 'orderId');
    const decision = decide(history.order, command);
    if (!decision.ok) return decision;
    const { order } = await recordEvents(ports, history, { events: decision.events, cause });
    return { ok: true, order };
  });
}
