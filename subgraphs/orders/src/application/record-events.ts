import { actionDeadline } from '../domain/deadlines.ts';
import type { OrderEvent, RecordedEvent } from '../domain/events.ts';
import { isSettled, type Order } from '../domain/order.ts';
import type { Cause, OrderHistory, RecordingPorts } from './ports.ts';
import { projectOrder } from './projections/order-view.ts';

/** Nobody who is at work leaves an order alone for that long; then it is somebody else's turn, in ms. */
export const recoverAfterMs = 5_000;

/**
 * Writes down what has happened, with all that follows from it: log, read model, news and alarm are one transaction. So who
 * was answered can read what they did, and nobody hears of what is not in the log.
 */
export async function recordEvents(
  ports: RecordingPorts,
  read: OrderHistory,
  happened: { events: readonly OrderEvent[]; cause: Cause; holder?: string },
): Promise<OrderHistory> {
  const { events, cause, holder } = happened;
  if (events.length === 0) return read;
  return ports.unitOfWork(async () => {
    const recorded = numberEvents(events, read.order.version, { ...cause, at: ports.now() });
    const history = await ports.store.append(read, recorded, holder);
    await publish(ports, history, { recorded, cause, before: read.order });
    return history;
  });
}

/** What follows from events that are in the log. Joins the unit of work. */
export async function publish(
  ports: RecordingPorts,
  { order, events }: OrderHistory,
  { recorded, cause, before }: { recorded: readonly RecordedEvent[]; cause: Cause; before?: Order },
): Promise<void> {
  await ports.views.save([projectOrder(events)]);
  await ports.news.tell(order, recorded, cause);
  await keepAlarm(ports, order, before);
}

export function numberEvents(
  events: readonly OrderEvent[],
  version: number,
  { at, actor, requestId }: Cause & { at: Date },
): RecordedEvent[] {
  return events.map((event, index) => ({ ...event, sequence: version + index + 1, at, actor, requestId }));
}

/** As long as something is left to do there is an alarm, so that a crash at any moment is noticed. */
async function keepAlarm({ alarms, now }: RecordingPorts, order: Order, before: Order | undefined): Promise<void> {
  if (isSettled(order)) return before && isSettled(before) ? undefined : alarms.clear(order.id);
  const deadline = actionDeadline(order);
  if (deadline) return alarms.set(order.id, deadline);
  const isUnderWay = before && !isSettled(before) && !actionDeadline(before);
  if (!isUnderWay) await alarms.set(order.id, new Date(now().getTime() + recoverAfterMs));
}
