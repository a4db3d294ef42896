import { nextStep } from './next-step.ts';
import type { Payment } from './payment.ts';

/** Longer than one question to a provider takes: who asked is still at it until then. */
const leaseMs = 12_000;
/** A customer who approved and did not come back, and whose webhook was lost, waits that long. */
const actionPollMs = 20_000;
const refundPollMs = 10 * 60_000;
const longestMs = 5 * 60_000;

/** When the provider is to be asked about a payment if nothing happens until then; undefined: never. */
export function dueAt(payment: Payment, now: Date): Date | undefined {
  if (nextStep(payment)) return later(now, leaseMs);
  if (payment.stage === 'REQUIRES_ACTION') return earlier(later(now, actionPollMs), payment.actionExpiresAt);
  const isRefunding = payment.refunds.some(({ status }) => status === 'PENDING');
  return isRefunding ? later(now, refundPollMs) : undefined;
}

/** When to try again what failed that often: 2, 4, 8 s … and at most 5 minutes. */
export function retryAt(failures: number, now: Date): Date {
  return later(now, Math.min(longestMs, 1_000 * 2 ** Math.min(failures, 20)));
}

const later = (now: Date, ms: number) => new Date(now.getTime() + ms);
const earlier = (a: Date, b: Date | undefined) => (b && b < a ? b : a);
