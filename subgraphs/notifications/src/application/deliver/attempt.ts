import { findPrismError } from '@prism/platform/errors';
import { type Delivery, type Ending, isStale, nextAttempt } from '../../domain/delivery.ts';
import { defaultPreferences } from '../../domain/preferences.ts';
import { isWanted } from '../notify.ts';
import type { Ports } from '../ports.ts';

/** Hands one message over. Throws a PrismError; with `retryAfterMs` it is known that nothing has gone out. */
export type Send = () => Promise<Ending>;

type Needs = Pick<Ports, 'deliveries' | 'preferences' | 'warn' | 'now'>;

/**
 * One try of one delivery. What can be done again comes first; then it is written down that sending begins, and only then
 * it is sent. So a process that dies in between has sent it once or not at all, and nobody sends it again.
 */
export async function attempt(ports: Needs, delivery: Delivery, prepare: () => Promise<Send | Ending>): Promise<void> {
  if (isStale(delivery, ports.now())) return giveUp(ports, delivery, undefined);
  const prepared = await prepareWanted(ports, delivery, prepare).catch((error: unknown) => ({ error }));
  if (typeof prepared === 'object') return tryLater(ports, delivery, prepared.error);
  if (typeof prepared === 'string') return ports.deliveries.end(delivery, prepared, ports.now());
  if (!(await ports.deliveries.begin(delivery, ports.now()))) return;
  const outcome = await prepared().catch((error: unknown) => ({ error }));
  if (typeof outcome === 'string') return ports.deliveries.end(delivery, outcome, ports.now());
  if (findPrismError(outcome.error)?.retryAfterMs !== undefined) return tryLater(ports, delivery, outcome.error);
  return giveUp(ports, delivery, outcome.error);
}

async function prepareWanted(ports: Needs, delivery: Delivery, prepare: () => Promise<Send | Ending>) {
  return (await isStillWanted(ports, delivery)) ? prepare() : 'UNWANTED';
}

/** Asked again: somebody may have said no while it waited. Guests have no preferences, their order's news are all they get. */
async function isStillWanted({ preferences }: Needs, { isGuest, recipient, occasion, channel }: Delivery) {
  if (isGuest) return true;
  const said = (await preferences.of([recipient])).get(recipient);
  return isWanted(occasion, channel, said ?? defaultPreferences);
}

/** It is known that nothing has gone out. */
export async function tryLater(ports: Needs, delivery: Delivery, error: unknown): Promise<void> {
  const next = nextAttempt(delivery, ports.now());
  if (!next) return giveUp(ports, delivery, error);
  await ports.deliveries.postpone(delivery, next);
  ports.warn('a notification could not be sent, it will be tried again', { err: error, ...named(delivery), next });
}

/** The error is left out where nothing failed last, but it waited for too long. */
async function giveUp(ports: Needs, delivery: Delivery, error: unknown): Promise<void> {
  await ports.deliveries.end(delivery, 'GIVEN_UP', ports.now());
  ports.warn('a notification was given up', { err: error, ...named(delivery) });
}

/** Waits for all, also where one fails; then throws what the first failure was. */
export async function allOf(attempts: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(attempts)) if (result.status === 'rejected') throw result.reason;
}

/** What a log may say of it: neither address nor words. */
export function named({ eventId, recipient, channel, occasion, attempts }: Delivery): object {
  return { eventId, recipient, channel, topic: occasion.topic, attempts };
}
