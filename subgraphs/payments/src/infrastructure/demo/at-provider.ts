import type { DemoOrder } from '@prism/demo';
import type { Payment } from '../../domain/payment.ts';
import { demoCardOf, demoChallenge, demoReference } from './demo-payment.ts';

/** What the test provider takes in: without it, nobody could give anything back. */
export interface PaymentAtProvider {
  id: string;
  amount: number;
  currency: string;
  status: 'captured' | 'failed' | 'requires_action';
  cardNumber: string;
  challenge?: string;
  failureCode?: string;
  returnUrl: string;
  metadata: Record<string, string>;
  createdAt: Date;
  refunds: { id: string; amount: number; metadata: Record<string, string>; createdAt: Date }[];
}

/** The demo payment as its provider knows it. */
export function atProvider({ index }: DemoOrder, payment: Payment, publicUrl: string): PaymentAtProvider {
  const { id: paymentId, orderId, amountMinor: amount, currency, createdAt, stage, failure, action, refunds } = payment;
  return {
    ...{ id: demoReference(index), amount, currency, createdAt, metadata: { paymentId, orderId } },
    status: stage === 'CAPTURED' ? 'captured' : stage === 'FAILED' ? 'failed' : 'requires_action',
    cardNumber: demoCardOf(stage),
    returnUrl: `${publicUrl}/pay/done?paymentId=${paymentId}`,
    ...(action && { challenge: demoChallenge(index) }),
    ...(failure && { failureCode: failure.code }),
    refunds: refunds.map(({ id: refundId, amountMinor, reference = refundId, createdAt: at }) => ({
      ...{ id: reference, amount: amountMinor, metadata: { refundId }, createdAt: at },
    })),
  };
}
