import { dueAt } from '../domain/due.ts';
import type { Payment } from '../domain/payment.ts';
import { type Decision, refuse } from '../domain/refusal.ts';
import type { PaymentsPorts } from './ports.ts';

/**
 * Records what is wanted of a payment, if the rules allow it; the driver does the rest. Nothing is written where nothing
 * changes.
 */
export function want<T extends Payment | { payment: Payment }>(
  { payments, unitOfWork, now }: PaymentsPorts,
  paymentId: string,
  request: (payment: Payment) => Decision<T>,
): Promise<Decision<T>> {
  return unitOfWork(async () => {
    const payment = await payments.lock(paymentId);
    if (!payment) return refuse('PAYMENT_NOT_FOUND', 'paymentId');
    const decision = request(payment);
    if (!decision.ok) return decision;
    const wanted = paymentOf(decision.value);
    if (wanted !== payment) await payments.save(wanted, dueAt(wanted, now()));
    return decision;
  });
}

const paymentOf = (value: Payment | { payment: Payment }): Payment => ('payment' in value ? value.payment : value);
