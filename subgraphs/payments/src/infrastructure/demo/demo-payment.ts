import {
  demoOrderCurrency as currency,
  type DemoOrder,
  type DemoOrderState,
  demoCustomerId,
  demoOrderId,
  demoOrderTotalMinor,
  demoPaymentId,
  demoPaymentSessionId,
  demoRefundId,
} from '@prism/demo';
import { demoHash } from '@prism/platform/demo';
import type { Payment, Stage } from '../../domain/payment.ts';
import type { Refund } from '../../domain/refund.ts';

const hourMs = 3_600_000;

/** How far a payment came when its order is there. */
const stages: Record<DemoOrderState, Extract<Stage, 'CAPTURED' | 'FAILED' | 'REQUIRES_ACTION'>> = {
  DELIVERED: 'CAPTURED',
  REFUNDED: 'CAPTURED',
  CANCELLED: 'CAPTURED',
  FAILED: 'FAILED',
  PARTIALLY_SHIPPED: 'CAPTURED',
  SHIPPED: 'CAPTURED',
  CONFIRMED: 'CAPTURED',
  AWAITING_PAYMENT_ACTION: 'REQUIRES_ACTION',
};

/** When all of it went back, after the order was placed, and who wanted it; of the others nothing went back. */
const returns: Partial<Record<DemoOrderState, Pick<Refund, 'requestedBy' | 'reason'> & { afterMs: number }>> = {
  REFUNDED: { afterMs: 8 * 24 * hourMs, requestedBy: demoCustomerId(1), reason: 'Sent back' },
  CANCELLED: { afterMs: hourMs, requestedBy: 'svc_orders', reason: 'The order was cancelled.' },
};

export const demoReference = (orderIndex: number): string => `tpi_demo_${orderIndex}`;
/** Anybody may compute it, and so approve a demo payment. */
export const demoChallenge = (orderIndex: number): string =>
  `3ds_${demoHash('demo challenge', orderIndex).toString(16).padStart(32, '0')}`;

/** The payment of a demo order, as it would be had somebody paid. Nobody waits for it: the one at the bank stays there. */
export function demoPayment(order: DemoOrder, publicUrl: string): Payment {
  const { index, state, placedAt } = order;
  const [stage, refunds] = [stages[state], demoRefunds(order)];
  const amountMinor = demoOrderTotalMinor(order);
  const takenMinor = stage === 'CAPTURED' ? amountMinor : 0;
  return {
    ...{ id: demoPaymentId(index), orderId: demoOrderId(index), ownerId: demoCustomerId(0) },
    ...{ sessionId: demoPaymentSessionId(index), provider: 'FAKE', reference: demoReference(index) },
    ...{ amountMinor, currency, authorizedMinor: takenMinor, capturedMinor: takenMinor, refunds, stage },
    ...{ method: { brand: 'visa', last4: demoCardOf(stage).slice(-4) }, isCardKept: false, createdAt: placedAt },
    // Told of it would have been: authorized and captured, and each refund; or the one thing that came of it.
    version: stage === 'CAPTURED' ? 2 + refunds.length : 1,
    ...(stage === 'FAILED' && { failure: { code: 'card_declined', retryable: false } }),
    ...(stage === 'REQUIRES_ACTION' && {
      action: { kind: 'THREE_D_SECURE', redirectUrl: `${publicUrl}/pay/3ds/${demoChallenge(index)}` },
    }),
  };
}

function demoRefunds(order: DemoOrder): Refund[] {
  const { index, state, placedAt } = order;
  const returned = returns[state];
  if (!returned) return [];
  const { afterMs, ...wanted } = returned;
  const createdAt = new Date(placedAt.getTime() + afterMs);
  // The key is orders' own, which asks for one refund per order at most.
  const fixed = { id: demoRefundId(index), key: demoOrderId(index), reference: `re_demo_${index}` };
  return [{ ...fixed, ...wanted, amountMinor: demoOrderTotalMinor(order), status: 'SUCCEEDED', createdAt }];
}

/** Test cards do what happened: https://docs.stripe.com/testing */
export function demoCardOf(stage: Stage): string {
  if (stage === 'FAILED') return '4000000000000002';
  return stage === 'REQUIRES_ACTION' ? '4000002500003155' : '4242424242424242';
}
