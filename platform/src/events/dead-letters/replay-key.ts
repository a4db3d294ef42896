import type { Database } from '../../database/index.ts';
import { PrismError } from '../../errors/index.ts';
import type { Logger } from '../../log/index.ts';
import type { EventHandler } from '../handle.ts';
import { handlersOf } from '../handlers-of.ts';
import { runHandlers } from '../run-handlers.ts';
import type { DeadLetter } from './dead-letter.ts';
import { type EventKey, lockKey } from './event-key.ts';
import { describeFailure, isTemporary } from './failure-kind.ts';
import { firstWaiting, markFailed, markReplayed } from './waiting.ts';

export interface ReplayOptions {
  database: Database;
  on: readonly EventHandler[];
  log: Logger;
  now: () => Date;
  handlerTimeoutMs?: number | undefined;
}

/**
 * Hands the first waiting event of a key to its handlers, if somebody asked for it, or if it was only ever in the queue.
 * False: nothing was replayed, so the key is done or must wait.
 */
export async function replayNext(options: ReplayOptions, key: EventKey): Promise<boolean> {
  let tried: DeadLetter | undefined;
  try {
    return await options.database.transaction(async () => {
      await lockKey(options.database, key);
      const first = await firstWaiting(options.database, key);
      if (!first || (first.replayRequestedAt === null && first.attempts > 0)) return false;
      tried = first;
      await takeEffect(options, first);
      return true;
    });
  } catch (error) {
    if (!tried) throw error;
    await remember(options, tried, error);
    return false;
  }
}

/** Effect and mark are one transaction, under the lock of the key: however often a replay is asked for, once. */
async function takeEffect(options: ReplayOptions, { event, ...letter }: DeadLetter): Promise<void> {
  const { database, on, now, handlerTimeoutMs } = options;
  const handlers = handlersOf(on, event);
  if (handlers.length === 0) {
    const message = `Nobody in "${letter.group}" handles ${event.type} any more: discard it, or start a release that does`;
    throw new PrismError('INTERNAL_SERVER_ERROR', message);
  }
  await runHandlers(handlers, event, handlerTimeoutMs);
  await markReplayed(database, { event, ...letter }, now());
}

async function remember({ database, log, now }: ReplayOptions, letter: DeadLetter, error: unknown): Promise<void> {
  const failure = { attempts: letter.attempts + 1, error: describeFailure(error), at: now() };
  const goesOn = isTemporary(error);
  await database.transaction(async () => {
    await lockKey(database, letter);
    await markFailed(database, letter, { ...failure, goesOn });
  });
  const { group, stream, event } = letter;
  const details = { err: error, group, stream, eventId: event.id, type: event.type, attempts: failure.attempts };
  if (goesOn) log.warn(details, 'replaying a dead letter failed, it will be tried again');
  else log.error(details, 'DEAD LETTER: an event failed again when it was replayed, its key goes on waiting');
}
