import { also, type Change, type Payment } from './payment.ts';
import type { ProviderRefund } from './provider-payment.ts';
import { type Refund, refundedMinor } from './refund.ts';

interface Observing {
  now: Date;
  newId: (prefix: string) => string;
}

/** Whoever refunds at the provider's own desk. */
const elsewhere = 'provider';

/** What the provider tells of refunds, taken in. One that succeeded or failed stays so. */
export function observeRefunds(change: Change, told: readonly ProviderRefund[], observing: Observing): Change {
  return told.reduce((after, refund) => observeRefund(after, refund, observing), change);
}

function observeRefund(change: Change, told: ProviderRefund, observing: Observing): Change {
  const known = findRefund(change.payment, told) ?? adopted(told, observing);
  if (known.status !== 'PENDING') return change;
  const refund: Refund = { ...known, reference: told.reference, status: told.status };
  const payment = { ...change.payment, refunds: withRefund(change.payment.refunds, refund) };
  if (refund.status !== 'SUCCEEDED') return { ...change, payment };
  const refundedTotalMinor = refundedMinor(payment.refunds);
  if (refundedTotalMinor > payment.capturedMinor)
    throw new Error(
      `Expected at most ${payment.capturedMinor} to be refunded, the provider told ${refundedTotalMinor}.`,
    );
  const { id: refundId, amountMinor } = refund;
  return also({ ...change, payment }, {}, { type: 'PaymentRefunded', refundId, amountMinor, refundedTotalMinor });
}

const findRefund = ({ refunds }: Payment, told: ProviderRefund) =>
  refunds.find(({ id, reference }) => reference === told.reference || id === told.refundId);

function adopted({ reference, amountMinor }: ProviderRefund, { now, newId }: Observing): Refund {
  const id = newId('ref');
  return { id, key: reference, amountMinor, status: 'PENDING', reference, requestedBy: elsewhere, createdAt: now };
}

function withRefund(refunds: readonly Refund[], refund: Refund): Refund[] {
  const others = refunds.filter(({ id }) => id !== refund.id);
  return [...others, refund];
}
