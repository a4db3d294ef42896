import type { Logger } from '@prism/platform/log';
import { actionDeadline } from '../../domain/deadlines.ts';
import { isSettled, type Order } from '../../domain/order.ts';
import { type Cause, type Leases, type OrderHistory, type Parts, type RecordingPorts, StaleHistory } from '../ports.ts';
import { recordEvents, recoverAfterMs } from '../record-events.ts';
import { nextAction } from './next-action.ts';
import { retryDelayMs } from './retry-delay.ts';
import { takeAction } from './take-action.ts';

export interface SagaPorts extends RecordingPorts {
  leases: Leases;
  parts: Parts;
  newId: (prefix: string) => string;
  /** 0 to 1. */
  random: () => number;
  log: Logger;
}

/**
 * Brings orders forward, or back: placements, their undoing and cancellations. It keeps nothing in memory. Each answer of
 * another part is in the log before the next part is asked; who dies in between is followed by whoever hears the alarm.
 */
export interface Saga {
  /**
   * Does what there is to do for an order until it is settled, waits for somebody, or cannot go on for now. Answers what that
   * has come to; undefined where somebody else is at it, or it was not finished. Never throws.
   */
  drive(orderId: string, begun?: Begun): Promise<Order | undefined>;
  /** What an alarm does: drives, and sets the next alarm where one is needed. */
  ring(orderId: string): Promise<void>;
  /** Lets steps that are under way end, and begins no other. */
  stop(): Promise<void>;
}

/** An order whose log was begun with a lease: nothing to claim, nothing to read. */
export interface Begun {
  history: OrderHistory;
  holder: string;
}

/** In the log, whoever it was that drove. */
const actor = 'svc_orders';

export function createSaga(ports: SagaPorts): Saga {
  const { store, leases, alarms, unitOfWork, now, newId, random, log } = ports;
  const driving = new Set<Promise<unknown>>();
  let isStopping = false;

  async function drive(orderId: string, begun?: Begun): Promise<Order | undefined> {
    const holder = begun?.holder ?? newId('drv');
    let known = begun?.history;
    try {
      while (known || (await leases.claim(orderId, holder))) {
        const reached = await driveHeld(orderId, holder, known);
        if (reached !== 'STALE') return reached;
        known = undefined;
      }
    } catch (error) {
      await postpone(orderId, holder, error);
    }
    return undefined;
  }

  /** Done, and given back. STALE: somebody else has written to its log; look again. */
  async function driveHeld(orderId: string, holder: string, known?: OrderHistory) {
    try {
      const history = known ?? (await store.load(orderId));
      const reached = history && (await advance(history, holder));
      // The last step of all has given it back.
      if (reached !== history && reached && isSettled(reached.order)) return reached.order;
      const isGivenBack = await leases.release(orderId, holder, reached?.order.version ?? 0);
      return isGivenBack ? reached?.order : 'STALE';
    } catch (error) {
      if (error instanceof StaleHistory) return 'STALE';
      throw error;
    }
  }

  async function advance(read: OrderHistory, holder: string): Promise<OrderHistory> {
    let history = read;
    const cause: Cause = { actor, requestId: requestIdOf(read) };
    for (let at = now(); ; at = now()) {
      const action = nextAction(history.order, at);
      if (!action) return history;
      if (isStopping) throw new Error('This process is being stopped');
      const events = await takeAction(action, history.order, { parts: ports.parts, now: at, cause });
      history = await recordEvents(ports, history, { events, cause, holder });
      log.debug({ orderId: history.order.id, action: action.name, version: history.order.version }, 'a step was taken');
    }
  }

  /** What came of the last step is not known, or cannot be known now: the same again, later. */
  async function postpone(orderId: string, holder: string, error: unknown): Promise<void> {
    const giveBack = () =>
      unitOfWork(async () => {
        const attempts = await leases.postpone(orderId, holder);
        if (attempts > 0) await alarms.set(orderId, inMs(retryDelayMs(attempts, random)));
        return attempts;
      });
    // Should that fail too, the lease ends by itself, and the alarm of the placement still stands.
    const attempts = await giveBack().catch(() => undefined);
    log.warn({ err: error, orderId, attempts }, 'a step of an order could not be finished, it will be tried again');
  }

  async function ring(orderId: string): Promise<void> {
    await drive(orderId);
    const history = await store.load(orderId);
    if (!history || isSettled(history.order)) return;
    const at = actionDeadline(history.order) ?? inMs(recoverAfterMs);
    await unitOfWork(() => alarms.ensure(orderId, at));
  }

  const inMs = (ms: number) => new Date(now().getTime() + ms);
  const track = <T>(work: Promise<T>): Promise<T> => {
    driving.add(work);
    return work.finally(() => driving.delete(work));
  };

  return {
    drive: (orderId, begun) => track(drive(orderId, begun)),
    ring: (orderId) => track(ring(orderId)),
    async stop() {
      isStopping = true;
      await Promise.allSettled(driving);
    },
  };
}

/** The request of the last one who wanted something, so that one search finds every step that followed. */
const requestIdOf = ({ events }: OrderHistory): string =>
  events.findLast((event) => event.actor !== actor)?.requestId ?? 'req_unknown';
