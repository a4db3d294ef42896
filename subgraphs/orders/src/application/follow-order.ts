import { setTimeout as sleep } from 'node:timers/promises';
import { isMoving } from '../domain/order.ts';
import type { CommandContext } from './command-context.ts';
import type { Begun } from './saga/saga.ts';

/** An answer comes within 3 s; what is left is for the way to the client, and for reading the order. */
const answerWithinMs = 2_500;
/** Of the caller's own time, for the same. */
const reserveMs = 300;
/** Where another process is at work, its log is looked at this often. */
const lookEveryMs = 100;

/** When a command that began now has to be answered, on the clock of `performance`. */
export function answerDeadline({ ports, caller }: CommandContext): number {
  const patienceMs = caller.deadline - ports.now().getTime() - reserveMs;
  return performance.now() + Math.max(0, Math.min(answerWithinMs, patienceMs));
}

/** Drives an order, and waits until nothing is under way any more or the time is up. What is left goes on without us. */
export async function followOrder(
  { ports, saga }: CommandContext,
  orderId: string,
  until: number,
  begun?: Begun,
): Promise<void> {
  const reached = await endOrMoment(until, saga.drive(orderId, begun));
  if (reached && !isMoving(reached)) return;
  while (performance.now() < until) {
    const history = await ports.store.load(orderId);
    if (!history || !isMoving(history.order)) return;
    await sleep(lookEveryMs);
  }
}

async function endOrMoment<T>(until: number, work: Promise<T>): Promise<T | undefined> {
  const waiting = new AbortController();
  const late = sleep(Math.max(0, until - performance.now()), undefined, { signal: waiting.signal }).catch(
    () => undefined,
  );
  return Promise.race([work, late]).finally(() => waiting.abort());
}
