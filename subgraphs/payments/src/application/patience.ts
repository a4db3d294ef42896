import { setTimeout as sleep } from 'node:timers/promises';
import type { Payment } from '../domain/payment.ts';
import type { Driver, Driving } from './ports.ts';

/** How long somebody waits for a provider, in ms. It may take longer: then they are told what is known, and the rest comes as an event. */
const patienceMs = 1_800;
/** Left for the answer to get back to who asked. */
const wayBackMs = 200;

/**
 * Drives a payment and waits for it, but not past the caller's deadline (epoch ms) nor past our patience. Answers what it has
 * come to, if that is known by then.
 */
export async function driveWithin(
  driver: Driver,
  payment: { id: string } & Omit<Driving, 'requestId'>,
  { deadline, requestId }: { deadline: number; requestId: string },
): Promise<Payment | undefined> {
  const { id, ...given } = payment;
  const waitMs = Math.min(patienceMs, deadline - Date.now() - wayBackMs);
  const over = new AbortController();
  const driven = driver.drive(id, { ...given, requestId });
  // Nobody may be waiting any more when it fails: the reconciler takes it up again.
  driven.catch(() => {});
  const late = sleep(Math.max(0, waitMs), undefined, { signal: over.signal }).catch(() => undefined);
  return Promise.race([driven, late]).finally(() => over.abort());
}
