import { newId } from '@prism/platform/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  authorize,
  capture,
  cards,
  checkOut,
  codesOf,
  createSession,
  newsOf,
  pay,
  tokenOf,
  voidPayment,
} from './operations.ts';
import { type RunningPayments, someCustomer, someGuest, startPayments } from './start-payments.ts';

let payments: RunningPayments;
beforeAll(async () => {
  payments = await startPayments('pay');
});
afterAll(() => payments.stop());

describe('a session', () => {
  test('tells what will be charged, where a card can be typed in, and until when', async () => {
    const { session, userErrors } = await createSession(payments, someGuest(), {
      methodToken: await tokenOf(payments),
    });
    expect(userErrors).toEqual([]);
    expect(session).toMatchObject({
      provider: 'FAKE',
      method: { brand: 'visa', last4: '4242' },
      cardPageUrl: 'http://shop.test/pay/card',
      publishableKey: null,
      expiresAt: '2026-01-01T12:30:00.000Z',
    });
  });

  test.each<[object, string]>([
    [{ methodToken: 'tok_unknown' }, 'PAYMENT_TOKEN_UNKNOWN'],
    [{ methodToken: 'no such\u0000thing' }, 'PAYMENT_TOKEN_UNKNOWN'],
    [{ savedMethodId: 'pmt_unknown' }, 'PAYMENT_METHOD_NOT_FOUND'],
    [{ savedMethodId: 'pmt_a', methodToken: 'tok_a' }, 'PAYMENT_METHOD_AMBIGUOUS'],
    [{ provider: 'STRIPE' }, 'PAYMENT_PROVIDER_UNAVAILABLE'],
    [{ returnUrl: 'https://evil.example/shop' }, 'RETURN_URL_NOT_ALLOWED'],
    [{ cartId: 'crt_\u0000' }, 'CART_NOT_FOUND'],
  ])('is refused for %j', async (input, code) => {
    const payload = await createSession(payments, someGuest(), input);
    expect(payload).toMatchObject({ session: null, userErrors: [{ __typename: 'InputError', code }] });
  });

  test('is made once per key, also when its token was used in the meantime', async () => {
    const guest = someGuest();
    const input = { cartId: newId('crt'), methodToken: await tokenOf(payments), idempotencyKey: newId('key') };
    const { session } = await createSession(payments, guest, input);
    const order = { orderId: newId('ord'), ownerId: guest.subject, cartId: input.cartId, sessionId: session.id };
    const { payment } = await authorize(payments, { ...order, amountMinor: 5, currency: 'JPY', email: 'a@b.example' });
    expect(payment.status).toBe('AUTHORIZED');
    expect((await createSession(payments, guest, input)).session.id).toBe(session.id);
    expect(codesOf(await createSession(payments, guest, { ...input, cartId: newId('crt') }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
  });
});

describe('a payment', () => {
  test('is authorized, captured, and told of', async () => {
    const { orderId, payment } = await pay(payments, someGuest());
    expect(payment).toMatchObject({
      status: 'AUTHORIZED',
      amount: { minor: 1_999, currency: 'EUR' },
      method: { brand: 'visa', last4: '4242' },
      nextAction: null,
      failure: null,
    });
    for (let times = 0; times < 2; times++)
      expect((await capture(payments, payment.id)).payment).toMatchObject({ status: 'CAPTURED' });
    expect(await payments.told(orderId)).toEqual([
      { type: 'PaymentAuthorized', payload: expect.objectContaining({ paymentId: payment.id, orderId, version: 1 }) },
      {
        type: 'PaymentCaptured',
        payload: expect.objectContaining({ version: 2, amountMinor: 1_999, currency: 'EUR' }),
      },
    ]);
  });

  test('is one per order: asked again, the same one answers', async () => {
    const checkout = await checkOut(payments, someGuest());
    const answers = [await authorize(payments, checkout), await authorize(payments, checkout)];
    expect(answers[1].payment.id).toBe(answers[0].payment.id);
    expect(await newsOf(payments, checkout.orderId)).toEqual(['PaymentAuthorized']);
    expect(codesOf(await authorize(payments, { ...checkout, amountMinor: 1 }))).toEqual(['PAYMENT_MISMATCH']);
  });

  test('is voided, and cannot be captured then', async () => {
    const { orderId, payment } = await pay(payments, someGuest());
    for (let times = 0; times < 2; times++)
      expect(await voidPayment(payments, payment.id)).toMatchObject({
        payment: { status: 'CANCELLED' },
        userErrors: [],
      });
    expect(codesOf(await capture(payments, payment.id))).toEqual(['PAYMENT_NOT_AUTHORIZED']);
    expect(await newsOf(payments, orderId)).toEqual(['PaymentAuthorized', 'PaymentVoided']);
  });

  test('that was captured cannot be voided', async () => {
    const { payment } = await pay(payments, someGuest());
    await capture(payments, payment.id);
    expect(await voidPayment(payments, payment.id)).toMatchObject({
      payment: { status: 'CAPTURED' },
      userErrors: [{ code: 'PAYMENT_CAPTURED' }],
    });
  });

  test.each([
    ['4000000000000002', 'card_declined', false],
    ['4000000000009995', 'insufficient_funds', false],
    ['4000000000000069', 'expired_card', false],
    ['4000000000000127', 'incorrect_cvc', false],
    ['4000000000000119', 'processing_error', true],
  ])('by the card %s fails: %s', async (card, code, retryable) => {
    const { orderId, payment } = await pay(payments, someGuest(), card);
    expect(payment).toMatchObject({ status: 'FAILED', failure: { code, retryable } });
    expect(await payments.told(orderId)).toMatchObject([{ type: 'PaymentFailed', payload: { code, retryable } }]);
  });

  test('says why it failed in the language of the request', async () => {
    const checkout = await checkOut(payments, someGuest(), cards.declined);
    expect((await authorize(payments, checkout, 'de')).payment.failure.message).toMatch(/Karte wurde abgelehnt/);
  });

  test.each<[string, (own: Awaited<ReturnType<typeof checkOut>>) => object, string]>([
    ['of another owner', () => ({ ownerId: newId('cus') }), 'PAYMENT_SESSION_NOT_FOUND'],
    ['of another cart', () => ({ cartId: newId('crt') }), 'PAYMENT_SESSION_NOT_FOUND'],
    ['that is not there', () => ({ sessionId: newId('pms') }), 'PAYMENT_SESSION_NOT_FOUND'],
    ['for nothing', () => ({ amountMinor: 0 }), 'AMOUNT_INVALID'],
    ['in no currency', () => ({ currency: 'eur' }), 'CURRENCY_INVALID'],
  ])('%s is refused', async (_what, change, code) => {
    const checkout = await checkOut(payments, someCustomer());
    const refused = await authorize(payments, { ...checkout, ...change(checkout) }).catch((error) => error);
    if (refused instanceof Error) expect(refused.message).toMatch(/CurrencyCode|currency/i);
    else expect([refused.payment, codesOf(refused)]).toEqual([null, [code]]);
  });

  test('with a session that another order used, that has no card, or whose time is over is refused', async () => {
    const guest = someGuest();
    const used = await pay(payments, guest);
    const { payment: _, ...checkout } = { ...used, orderId: newId('ord') };
    expect(codesOf(await authorize(payments, checkout))).toEqual(['PAYMENT_SESSION_USED']);
    const empty = await createSession(payments, guest, { cartId: checkout.cartId });
    expect(codesOf(await authorize(payments, { ...checkout, sessionId: empty.session.id }))).toEqual([
      'PAYMENT_METHOD_REQUIRED',
    ]);
    const late = await checkOut(payments, guest);
    const paid = await pay(payments, guest);
    payments.clock.now = new Date(payments.clock.now.getTime() + 31 * 60_000);
    expect(codesOf(await authorize(payments, late))).toEqual(['PAYMENT_SESSION_EXPIRED']);
    // Who asks again after a crash gets the payment all the same.
    const { payment, ...again } = paid;
    expect((await authorize(payments, again)).payment.id).toBe(payment.id);
  });
});
