import { actionDeadline } from '../domain/deadlines.ts';
import type { OrderEvent, RecordedEvent } from '../domain/events.ts';
import { evolve } from '../domain/evolve.ts';
import { isSettled, type Order } from '../domain/order.ts';
import type { Cause, OrderHistory, RecordingPorts } from './ports.ts';
import { projectOrder } from './projections/order-view.ts';

/** Nobody who is at work leaves an order alone for that long; then it is somebody else's turn, in ms. */
export const recoverAfterMs = 5_000;

/**
 * Writes down what has happened, with all that follows from it: log, read model, news and alarm are one unit of work. So who
 * was answered can read what they did, and nobody hears of what is not in the log.
 */
export async function recordEvents(
  ports: RecordingPorts,
  read: OrderHistory,
  happened: { events: readonly OrderEvent[]; cause: Cause; holder?: string },
): Promise<OrderHistory> {
  const { events, cause, holder } = happened;
  if (events.length === 0) return read;
  const recorded = numberEvents(events, read.order.version, { ...cause, at: ports.now() });
  const history = { order: recorded.reduce<Order>(evolve, read.order), events: [...read.events, ...recorded] };
  const { order } = history;
  const append = () =>
    ports.store.append(read, { order, events: recorded, view: projectOrder(history.events) }, holder);
  const alarm = alarmOf(order, read.order);
  // Most steps concern nobody else: what is left then is one statement, and needs no more of a transaction.
  if (!alarm && !ports.news.isAbout(recorded)) await append();
  else
    await ports.unitOfWork(async () => {
      await append();
      await publish(ports, order, { recorded, cause, alarm });
    });
  return history;
}

/** What follows from events that are in the log. Joins the unit of work. */
export async function publish(
  { news, alarms, now }: RecordingPorts,
  order: Order,
  { recorded, cause, alarm }: { recorded: readonly RecordedEvent[]; cause: Cause; alarm: Alarm | undefined },
): Promise<void> {
  await news.tell(order, recorded, cause);
  if (alarm === 'NONE') await alarms.clear(order.id);
  else if (alarm) await alarms.set(order.id, alarm === 'SOON' ? new Date(now().getTime() + recoverAfterMs) : alarm);
}

export function numberEvents(
  events: readonly OrderEvent[],
  version: number,
  { at, actor, requestId }: Cause & { at: Date },
): RecordedEvent[] {
  return events.map((event, index) => ({ ...event, sequence: version + index + 1, at, actor, requestId }));
}

/** When an order wants to be looked at again: at a moment, in case we die, or not any more. */
type Alarm = Date | 'SOON' | 'NONE';

/** As long as something is left to do there is an alarm, so that a crash at any moment is noticed. Undefined: it is right. */
export function alarmOf(order: Order, before?: Order): Alarm | undefined {
  if (isSettled(order)) return before && isSettled(before) ? undefined : 'NONE';
  const deadline = actionDeadline(order);
  if (deadline) return deadline;
  const isUnderWay = before && !isSettled(before) && !actionDeadline(before);
  return isUnderWay ? undefined : 'SOON';
}
