import { z } from 'zod';
import type { ProviderPayment } from '../../domain/provider-payment.ts';

/** What the test provider's API answers, as far as we read it. */
const refund = z.object({
  id: z.string(),
  amount: z.int(),
  status: z.enum(['pending', 'succeeded', 'failed']),
  metadata: z.record(z.string(), z.string()),
});
const card = z.object({
  brand: z.string(),
  last4: z.string(),
  exp_month: z.int(),
  exp_year: z.int(),
  fingerprint: z.string(),
});
export const token = z.object({ id: z.string(), card });
export const payment = z.object({
  id: z.string(),
  status: z.enum(['requires_action', 'authorized', 'captured', 'voided', 'failed']),
  amount: z.int(),
  amount_captured: z.int(),
  card,
  kept_card: z.string().nullable(),
  redirect_url: z.string().nullable(),
  failure: z.object({ code: z.string(), retryable: z.boolean() }).nullable(),
  refunds: z.array(refund),
  metadata: z.record(z.string(), z.string()),
});
export const problem = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
export const event = z.object({ id: z.string(), type: z.string(), data: z.object({ payment }) });

type WireCard = z.infer<typeof card>;
export const summaryOf = ({ brand, last4 }: WireCard) => ({ brand, last4 });

const statuses = {
  requires_action: 'REQUIRES_ACTION',
  authorized: 'AUTHORIZED',
  captured: 'CAPTURED',
  voided: 'VOIDED',
  failed: 'FAILED',
} as const;
const refundStatuses = { pending: 'PENDING', succeeded: 'SUCCEEDED', failed: 'FAILED' } as const;

/** A payment of the test provider in our words. */
export function toProviderPayment(wire: z.infer<typeof payment>): ProviderPayment {
  const { id: reference, status, amount: amountMinor, amount_captured: capturedMinor, redirect_url, failure } = wire;
  return {
    ...{ reference, status: statuses[status], amountMinor, capturedMinor, method: summaryOf(wire.card) },
    refunds: wire.refunds.map(toRefund),
    ...(redirect_url !== null && { action: { kind: 'THREE_D_SECURE', redirectUrl: redirect_url } }),
    ...(failure && { failure }),
    ...(wire.kept_card !== null && { kept: toKept(wire.kept_card, wire.card) }),
  };
}

const toRefund = ({ id, amount, status, metadata }: z.infer<typeof refund>) => ({
  ...{ reference: id, amountMinor: amount, status: refundStatuses[status] },
  ...(metadata.refundId !== undefined && { refundId: metadata.refundId }),
});

const toKept = (kept: string, { fingerprint, exp_month, exp_year }: WireCard) => ({
  ...{ token: kept, fingerprint, expiresMonth: exp_month, expiresYear: exp_year },
});
