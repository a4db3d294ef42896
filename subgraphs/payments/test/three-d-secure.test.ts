import { afterAll, beforeAll, expect, test } from 'vitest';
import { cards, choose, completeAction, newsOf, pay, statusOf, voidPayment } from './operations.ts';
import { type RunningPayments, someCustomer, someGuest, startPayments } from './start-payments.ts';

let payments: RunningPayments;
beforeAll(async () => {
  payments = await startPayments('three d secure');
});
afterAll(() => payments.stop());

const returnUrl = 'http://app.test/checkout?step=done';

test('the customer is sent to a page, approves, comes back, and has paid', async () => {
  const customer = someCustomer();
  const { orderId, payment } = await pay(payments, customer, cards.asks, { returnUrl });
  expect(payment).toMatchObject({
    status: 'REQUIRES_ACTION',
    nextAction: { kind: 'THREE_D_SECURE', expiresAt: '2026-01-01T12:15:00.000Z' },
  });
  const { redirectUrl } = payment.nextAction;
  const shown = await payments.visit('GET', new URL(redirectUrl).pathname);
  expect(await shown.text()).toContain('19.99 EUR');
  expect(await choose(payments, redirectUrl, 'approve')).toBe(`${returnUrl}&paymentId=${payment.id}`);
  expect((await completeAction(payments, payment.id, customer)).payment).toMatchObject({
    status: 'AUTHORIZED',
    nextAction: null,
  });
  expect(await newsOf(payments, orderId)).toEqual(['PaymentActionRequired', 'PaymentAuthorized']);
  // The page of what was decided leads back too.
  expect((await payments.visit('GET', new URL(redirectUrl).pathname)).status).toBe(303);
});

test.each([
  [cards.asks, 'decline', 'authentication_failed', true],
  [cards.asksThenDeclines, 'approve', 'card_declined', false],
] as const)('with %s, who chooses to %s has not paid: %s', async (card, choice, code, retryable) => {
  const guest = someGuest();
  const { payment } = await pay(payments, guest, card);
  await choose(payments, payment.nextAction.redirectUrl, choice);
  expect((await completeAction(payments, payment.id, guest)).payment).toMatchObject({
    status: 'FAILED',
    failure: { code, retryable },
  });
});

test('who decided once cannot decide again', async () => {
  const guest = someGuest();
  const { payment } = await pay(payments, guest, cards.asks);
  await choose(payments, payment.nextAction.redirectUrl, 'decline');
  await choose(payments, payment.nextAction.redirectUrl, 'approve');
  expect((await completeAction(payments, payment.id, guest)).payment.status).toBe('FAILED');
});

test('who does not come back is heard of by webhook', async () => {
  const { orderId, payment } = await pay(payments, someGuest(), cards.asks);
  await choose(payments, payment.nextAction.redirectUrl, 'approve');
  await expect.poll(() => newsOf(payments, orderId)).toEqual(['PaymentActionRequired', 'PaymentAuthorized']);
});

test('an order that is given up meanwhile is not charged, whatever the customer chooses then', async () => {
  const { orderId, payment } = await pay(payments, someGuest(), cards.asks);
  expect((await voidPayment(payments, payment.id)).payment.status).toBe('CANCELLED');
  await choose(payments, payment.nextAction.redirectUrl, 'approve');
  expect(await newsOf(payments, orderId)).toEqual(['PaymentActionRequired', 'PaymentVoided']);
});

test('nobody else can complete it, and pages that are none say so', async () => {
  const { payment } = await pay(payments, someGuest(), cards.asks);
  expect(await completeAction(payments, payment.id, someCustomer())).toMatchObject({
    payment: null,
    userErrors: [{ code: 'PAYMENT_NOT_FOUND' }],
  });
  for (const path of ['/pay/3ds/x', '/pay/3ds/%00', `/pay/3ds/3ds_${'a'.repeat(32)}`])
    expect((await payments.visit('GET', path)).status).toBe(404);
});

test('who lets the time pass has not paid, and nothing is held', async () => {
  const { orderId, payment } = await pay(payments, someGuest(), cards.asks);
  payments.clock.now = new Date(payments.clock.now.getTime() + 15 * 60_000);
  await expect.poll(() => statusOf(payments, orderId)).toBe('FAILED');
  expect(await payments.told(orderId)).toMatchObject([
    { type: 'PaymentActionRequired' },
    { type: 'PaymentFailed', payload: { code: 'authentication_expired', retryable: true } },
  ]);
  await choose(payments, payment.nextAction.redirectUrl, 'approve');
  expect(await statusOf(payments, orderId)).toBe('FAILED');
});
