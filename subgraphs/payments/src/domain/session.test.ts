import { expect, test } from 'vitest';
import { type PaymentSession, useSession } from './session.ts';

const now = new Date('2026-01-01T12:00:00Z');
const order = { orderId: 'ord_1', ownerId: 'cus_1', cartId: 'crt_1' };
const session: PaymentSession = {
  ...{ id: 'pms_1', ownerId: 'cus_1', cartId: 'crt_1', provider: 'FAKE', saves: false, returnUrl: 'http://shop' },
  ...{ charge: { token: 'tok_1', summary: {} }, expiresAt: new Date(now.getTime() + 1) },
};
const { charge: _, ...empty } = session;

test.each<[string, PaymentSession | undefined, string | undefined]>([
  ['of its owner and cart', session, undefined],
  ['that this order used before', { ...session, orderId: 'ord_1' }, undefined],
  ['that is not there', undefined, 'PAYMENT_SESSION_NOT_FOUND'],
  ['of somebody else', { ...session, ownerId: 'cus_2' }, 'PAYMENT_SESSION_NOT_FOUND'],
  ['of another cart', { ...session, cartId: 'crt_2' }, 'PAYMENT_SESSION_NOT_FOUND'],
  ['that another order used', { ...session, orderId: 'ord_2' }, 'PAYMENT_SESSION_USED'],
  ['whose time is over', { ...session, expiresAt: now }, 'PAYMENT_SESSION_EXPIRED'],
  ['without anything to charge', empty, 'PAYMENT_METHOD_REQUIRED'],
])('a session %s: %s', (_what, given, refusal) => {
  const decision = useSession(given, order, now);
  expect(decision.ok ? undefined : decision.refusals[0]?.code).toBe(refusal);
});
