import { createHmac } from 'node:crypto';
import { newId } from '@prism/platform/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorize, capture, codesOf, createSession, newsOf, refund, statusOf } from './operations.ts';
import { startRecordedServer } from './recorded-server.ts';
import { type RunningPayments, someGuest, startPayments } from './start-payments.ts';
import * as recorded from './stripe-recordings.ts';

const webhookSecret = 'whsec_'.padEnd(40, 'x');
let stripe: Awaited<ReturnType<typeof startRecordedServer>>;
let payments: RunningPayments;
beforeAll(async () => {
  stripe = await startRecordedServer();
  const keys = { secretKey: 'sk_test_'.padEnd(40, 'x'), publishableKey: 'pk_test_1' };
  payments = await startPayments('stripe', {
    testProvider: false,
    stripe: { ...keys, webhookSecret, apiUrl: stripe.url },
  });
});
afterAll(async () => {
  await payments.stop();
  await stripe.stop();
});

async function checkOut() {
  const [guest, cartId] = [someGuest(), newId('crt')];
  stripe.answer(200, recorded.paymentMethod);
  const input = { cartId, provider: 'STRIPE', methodToken: recorded.paymentMethod.id };
  const { session } = await createSession(payments, guest, input);
  const order = { orderId: newId('ord'), ownerId: guest.subject, cartId, sessionId: session.id };
  return { session, order: { ...order, amountMinor: 1_999, currency: 'EUR', email: 'anna@example.com' } };
}

function deliver(event: object) {
  const body = JSON.stringify(event);
  const at = payments.clock.now.getTime() / 1_000;
  const v1 = createHmac('sha256', webhookSecret).update(`${at}.${body}`).digest('hex');
  return payments.visit('POST', '/pay/webhooks/stripe', { body, headers: { 'stripe-signature': `t=${at},v1=${v1}` } });
}

test('an order is paid with Stripe alone: authorized after a timeout, captured by webhook, refunded at its desk', async () => {
  const { session, order } = await checkOut();
  expect(session).toMatchObject({ publishableKey: 'pk_test_1', cardPageUrl: null, method: { last4: '4242' } });

  stripe.answer(500, recorded.apiError);
  const { payment } = await authorize(payments, order);
  expect(payment.status).toBe('PENDING');
  const ours = { metadata: { payment_id: payment.id, order_id: order.orderId } };
  stripe.answer(200, recorded.intent(ours));
  expect((await authorize(payments, order)).payment.status).toBe('AUTHORIZED');
  const keys = stripe.asked.slice(1).map(({ headers }) => headers['idempotency-key']);
  expect(keys).toEqual([`${payment.id}:authorize`, `${payment.id}:authorize`]);

  const captured = recorded.intent({ ...ours, status: 'succeeded', amount_received: 1_999 });
  const succeeded = recorded.event('payment_intent.succeeded', captured);
  for (let times = 0; times < 2; times++) expect((await deliver(succeeded)).status).toBe(200);
  expect((await capture(payments, payment.id)).payment.status).toBe('CAPTURED');

  const latest_charge = recorded.charge([{ ...recorded.refund, metadata: {} }]);
  stripe.answer(200, { ...captured, latest_charge });
  const refunded = { ...recorded.event('charge.refunded', recorded.charge()), id: 'evt_refunded' };
  expect((await deliver(refunded)).status).toBe(200);
  expect(await statusOf(payments, order.orderId)).toBe('PARTIALLY_REFUNDED');
  expect(codesOf(await refund(payments, { paymentId: payment.id, amountMinor: 1_500 }))).toEqual(['REFUND_TOO_HIGH']);
  expect(await newsOf(payments, order.orderId)).toEqual(['PaymentAuthorized', 'PaymentCaptured', 'PaymentRefunded']);
});

test('without the test provider there is no test card, and no page for one', async () => {
  expect(codesOf(await createSession(payments, someGuest(), {}))).toEqual(['PAYMENT_PROVIDER_UNAVAILABLE']);
  await expect(payments.visit('GET', '/pay/card')).rejects.toThrow('Expected a route');
});
