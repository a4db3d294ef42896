import { retryAt } from '../domain/due.ts';
import { nextStep } from '../domain/next-step.ts';
import { expireOverdue, lookAtPayment } from './look-at-payment.ts';
import type { PaymentsPorts } from './ports.ts';

/** Longer than one payment's questions take; whoever dies with it loses it after that. */
const leaseMs = 15_000;
const atOnce = 20;

/**
 * Takes up what was left: answers that never came, calls that a crash cut off, webhooks that were lost, customers who did not
 * come back. Answers how many payments were looked at.
 */
export async function reconcile(ports: PaymentsPorts): Promise<number> {
  const now = ports.now();
  const ids = await ports.payments.claimDue(now, new Date(now.getTime() + leaseMs), atOnce);
  await Promise.all(ids.map((id) => reconcileOne(ports, id)));
  return ids.length;
}

async function reconcileOne(ports: PaymentsPorts, id: string): Promise<void> {
  try {
    const payment = await ports.payments.find(id);
    if (!payment) return;
    if (!nextStep(payment)) {
      await lookAtPayment(ports, payment);
      await expireOverdue(ports, (await ports.payments.find(id)) ?? payment);
    }
    await ports.driver.drive(id);
  } catch (err) {
    ports.warn('a payment could not be reconciled, it will be tried again', { paymentId: id, err });
    await ports.payments.postpone(id, retryAt(await ports.payments.countFailure(id), ports.now()));
  }
}
