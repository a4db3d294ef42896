import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from './driver.ts';

/** How long somebody waits for a provider, in ms. It may take longer: then they are told what is known, and the rest comes as an event. */
const patienceMs = 1_800;
/** Left for the answer to get back to who asked. */
const wayBackMs = 200;

/** Drives a payment and waits for it, but not past the caller's deadline (epoch ms) nor past our patience. */
export async function driveWithin(driver: Driver, paymentId: string, caller: { deadline: number; requestId: string }) {
  const waitMs = Math.min(patienceMs, caller.deadline - Date.now() - wayBackMs);
  const over = new AbortController();
  const driven = driver.drive(paymentId, caller.requestId);
  // Nobody may be waiting any more when it fails: the reconciler takes it up again.
  driven.catch(() => {});
  await Promise.race([driven, sleep(Math.max(0, waitMs), undefined, { signal: over.signal }).catch(() => {})]);
  over.abort();
}
