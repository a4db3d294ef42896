import { observe } from '../src/domain/observe.ts';
import { type NumberedNews, openPayment, type Payment } from '../src/domain/payment.ts';
import type { ProviderPayment } from '../src/domain/provider-payment.ts';
import type { Decision } from '../src/domain/refusal.ts';
import { requestCapture, requestRefund, requestVoid } from '../src/domain/request.ts';

export const at = new Date('2026-01-01T12:00:00Z');
const observing = ({ refunds }: Payment) => ({ now: at, newId: (prefix: string) => `${prefix}_new${refunds.length}` });

/** What a provider may tell of a payment of 1000 that it calls `ext_1`. */
export function told(status: ProviderPayment['status'], more: Partial<ProviderPayment> = {}): ProviderPayment {
  const capturedMinor = status === 'CAPTURED' ? 1_000 : 0;
  return { reference: 'ext_1', status, amountMinor: 1_000, capturedMinor, refunds: [], ...more };
}

export type Happening = { told: ProviderPayment } | { asked: 'CAPTURE' | 'VOID' } | { refund: number; key: string };

export const opened = (): Payment =>
  openPayment({
    ...{ id: 'pay_1', orderId: 'ord_1', ownerId: 'cus_1', sessionId: 'pms_1', provider: 'FAKE' },
    ...{ amountMinor: 1_000, currency: 'EUR', method: { brand: 'visa' }, now: at },
  });

interface Outcome {
  payment: Payment;
  news: NumberedNews[];
  refusal: string | undefined;
}

/** One thing happens to a payment. */
export function happen(payment: Payment, happening: Happening): Outcome {
  if ('told' in happening) {
    const change = observe(payment, happening.told, observing(payment));
    return { payment: change.payment, news: [...change.news], refusal: undefined };
  }
  if ('asked' in happening) {
    const request = happening.asked === 'CAPTURE' ? requestCapture : requestVoid;
    return answered(payment, request(payment));
  }
  const { refund: amountMinor, key } = happening;
  const request = { id: `ref_${key}`, key, amountMinor, reason: 'Because.', requestedBy: 'cus_2', createdAt: at };
  const decision = requestRefund(payment, request);
  return answered(payment, decision.ok ? { ok: true, value: decision.value.payment } : decision);
}

function answered(before: Payment, decision: Decision<Payment>): Outcome {
  if (decision.ok) return { payment: decision.value, news: [], refusal: undefined };
  return { payment: before, news: [], refusal: decision.refusals[0]?.code };
}

/** `given(…).when(…)`: the payment, the news and the refusal that the last happening made. */
export const given = (...past: Happening[]) => ({
  when(...happenings: Happening[]) {
    const start = past.reduce((payment, happening) => happen(payment, happening).payment, opened());
    const none: Outcome = { payment: start, news: [], refusal: undefined };
    return happenings.reduce((before, happening) => {
      const after = happen(before.payment, happening);
      return { ...after, news: [...before.news, ...after.news] };
    }, none);
  },
});
