import type { Payment } from '../domain/payment.ts';
import { expireAction } from '../domain/request.ts';
import { providerOf } from './driver.ts';
import type { PaymentsPorts } from './ports.ts';
import { recordTold, saveDecision } from './record.ts';

/** Asks the provider what became of a payment and takes it in. Throws what the provider throws. */
export async function lookAtPayment(ports: PaymentsPorts, payment: Payment, requestId?: string): Promise<void> {
  if (payment.reference === undefined) return;
  const told = await providerOf(ports, payment).retrieve(payment.reference);
  await recordTold(ports, payment.id, told, requestId);
}

/** A customer who did not come back in time does not get the money held for ever. */
export async function expireOverdue(ports: PaymentsPorts, payment: Payment): Promise<void> {
  const now = ports.now();
  if (expireAction(payment, now) !== payment)
    await saveDecision(ports, payment.id, (locked) => expireAction(locked, now));
}
