import type { Payment } from '../domain/payment.ts';
import { type Refund, refundedMinor } from '../domain/refund.ts';
import type { payments, refunds } from './tables.ts';

export type PaymentRow = typeof payments.$inferSelect;
export type RefundRow = typeof refunds.$inferSelect;

/** A payment as the domain knows it. */
export function toPayment(row: PaymentRow, refundRows: readonly RefundRow[]): Payment {
  const { wanted, reference, method, action, actionExpiresAt, failure } = row;
  const { id, orderId, ownerId, sessionId, provider, amountMinor, currency, stage } = row;
  const { authorizedMinor, capturedMinor, isCardKept, version, createdAt } = row;
  return {
    ...{ id, orderId, ownerId, sessionId, provider, amountMinor, currency, stage },
    ...{ authorizedMinor, capturedMinor, isCardKept, version, createdAt },
    refunds: refundRows.map(toRefund),
    ...(wanted && { wanted }),
    ...(reference !== null && { reference }),
    ...(method && { method }),
    ...(action && { action }),
    ...(actionExpiresAt && { actionExpiresAt }),
    ...(failure && { failure }),
  };
}

function toRefund({ paymentId: _, reason, reference, ...row }: RefundRow): Refund {
  return { ...row, ...(reason !== null && { reason }), ...(reference !== null && { reference }) };
}

/** What may change of a payment, as columns. */
export function changeableColumns(payment: Payment) {
  const { stage, authorizedMinor, capturedMinor, isCardKept, version } = payment;
  return {
    ...{ stage, authorizedMinor, capturedMinor, isCardKept, version },
    refundedMinor: refundedMinor(payment.refunds),
    wanted: payment.wanted ?? null,
    reference: payment.reference ?? null,
    method: payment.method ?? null,
    action: payment.action ?? null,
    actionExpiresAt: payment.actionExpiresAt ?? null,
    failure: payment.failure ?? null,
  };
}

/** What never changes of it. */
export function fixedColumns({ id, orderId, ownerId, sessionId, provider, amountMinor, currency, createdAt }: Payment) {
  return { id, orderId, ownerId, sessionId, provider, amountMinor, currency, createdAt };
}

export const refundRow = (paymentId: string, refund: Refund) => ({
  ...refund,
  paymentId,
  reason: refund.reason ?? null,
  reference: refund.reference ?? null,
});
