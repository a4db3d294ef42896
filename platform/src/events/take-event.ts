import type { Database } from '../database/index.ts';
import type { Logger } from '../log/index.ts';
import { describeFailure, isTemporary } from './dead-letters/failure-kind.ts';
import { type Delivery, setAside } from './dead-letters/set-aside.ts';
import type { EventEnvelope } from './event.ts';
import type { EventHandler } from './handle.ts';
import { handlersOf } from './handlers-of.ts';
import { runHandlers } from './run-handlers.ts';
import { takeEffectOnce } from './take-effect.ts';

export interface TakerOptions {
  database: Database;
  on: readonly EventHandler[];
  log: Logger;
  /** Tries after which an event is set aside. */
  maxAttempts: number;
  handlerTimeoutMs?: number | undefined;
}

/**
 * What a consumer does with a delivery: lets it take effect, once; or throws, so that it comes again; or, after
 * `maxAttempts`, sets it aside. Failures are counted in memory: after a restart an event has all its tries again.
 */
export function createTaker(options: TakerOptions): (delivery: Delivery) => Promise<void> {
  const { database, on, log, maxAttempts, handlerTimeoutMs } = options;
  const failures = new Map<string, number>();

  async function tryOnce(delivery: Delivery): Promise<void> {
    const { event } = delivery;
    const handlers = await concerned(handlersOf(on, event), event);
    if (handlers.length === 0) return;
    const taken = await takeEffectOnce(database, delivery, () => runHandlers(handlers, event, handlerTimeoutMs));
    if (taken === 'held')
      log.info(wordsOf(delivery), 'an event was set aside: an earlier one of its key is a dead letter');
  }

  /** How often this event has failed for its own sake, this time included. */
  function countFailure(eventId: string): number {
    const attempts = (failures.get(eventId) ?? 0) + 1;
    failures.set(eventId, attempts);
    return attempts;
  }

  async function giveUp(delivery: Delivery, attempts: number, error: unknown): Promise<void> {
    const failure = { attempts, error: describeFailure(error) };
    if (!(await setAside(database, delivery, failure))) return;
    const details = { err: error, attempts, ...wordsOf(delivery) };
    log.error(details, 'DEAD LETTER: an event was set aside, its key waits until somebody replays or discards it');
  }

  return async (delivery) => {
    const { id } = delivery.event;
    try {
      await tryOnce(delivery);
    } catch (error) {
      if (isTemporary(error)) throw error;
      const attempts = countFailure(id);
      if (attempts < maxAttempts) throw error;
      await giveUp(delivery, attempts, error);
    }
    failures.delete(id);
  };
}

async function concerned(handlers: readonly EventHandler[], event: EventEnvelope): Promise<EventHandler[]> {
  const answers = await Promise.all(handlers.map((handler) => handler.concerns(event)));
  return handlers.filter((_, index) => answers[index]);
}

function wordsOf({ group, stream, event }: Delivery) {
  const { id, type, version, partitionKey, requestId } = event;
  return { group, stream, eventId: id, type, version, partitionKey, requestId };
}
