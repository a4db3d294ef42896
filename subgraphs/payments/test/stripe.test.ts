import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AuthorizeRequest, ProviderRefused, ProviderUncertain } from '../src/application/payment-provider.ts';
import { createStripeProvider } from '../src/infrastructure/stripe/stripe-provider.ts';
import { startRecordedServer } from './recorded-server.ts';
import * as recorded from './stripe-recordings.ts';

const now = new Date('2026-01-01T12:00:00Z');
let server: Awaited<ReturnType<typeof startRecordedServer>>;
let stripe: ReturnType<typeof createStripeProvider>;
beforeAll(async () => {
  server = await startRecordedServer();
  const keys = { secretKey: 'sk_test_key', webhookSecret: 'whsec_secret', publishableKey: 'pk_test_key' };
  stripe = createStripeProvider({ ...keys, apiUrl: server.url, send: fetch, now: () => now });
});
afterEach(() => server.reset());
afterAll(() => server.stop());

const reference = recorded.intent().id;
const request: AuthorizeRequest = {
  ...{ key: 'pay_1:authorize', paymentId: 'pay_1', orderId: 'ord_1', amountMinor: 1_999, currency: 'EUR' },
  ...{ charge: { token: recorded.paymentMethod.id, summary: {} }, saves: false, email: 'anna@example.com' },
  returnUrl: 'https://shop.example/checkout?paymentId=pay_1',
};

describe('authorizing', () => {
  test('confirms a PaymentIntent to be captured later, under our key', async () => {
    server.answer(200, recorded.intent());
    expect(await stripe.authorize(request)).toEqual({
      ...{ reference, status: 'AUTHORIZED', amountMinor: 1_999, capturedMinor: 0, refunds: [] },
      method: { brand: 'visa', last4: '4242' },
    });
    const [asked] = server.asked;
    expect([asked?.method, asked?.url]).toEqual(['POST', '/v1/payment_intents']);
    expect(asked?.headers).toMatchObject({
      authorization: 'Bearer sk_test_key',
      'idempotency-key': 'pay_1:authorize',
      'stripe-version': '2024-06-20',
      'content-type': expect.stringContaining('application/x-www-form-urlencoded'),
    });
    expect(asked?.form).toEqual({
      ...{ amount: '1999', currency: 'eur', capture_method: 'manual', confirm: 'true' },
      ...{ payment_method: recorded.paymentMethod.id, 'payment_method_types[]': 'card' },
      ...{ 'metadata[payment_id]': 'pay_1', 'metadata[order_id]': 'ord_1', return_url: request.returnUrl },
      'expand[]': 'latest_charge.refunds',
    });
  });

  test('sends the customer to a page for 3-D Secure', async () => {
    server.answer(200, recorded.requiresAction);
    expect(await stripe.authorize(request)).toMatchObject({
      status: 'REQUIRES_ACTION',
      action: {
        kind: 'THREE_D_SECURE',
        redirectUrl: 'https://hooks.stripe.com/3d_secure_2/hosted?merchant=acct_1032D82eZvKYlo2C',
        clientSecret: recorded.requiresAction.client_secret,
      },
    });
  });

  test('keeps a card for a customer of Stripe’s, made under a key of ours too', async () => {
    server.answer(200, recorded.customer);
    server.answer(200, recorded.intent({ customer: recorded.customer.id, setup_future_usage: 'on_session' }));
    expect((await stripe.authorize({ ...request, saves: true })).kept).toEqual({
      ...{ token: recorded.paymentMethod.id, customer: recorded.customer.id, fingerprint: 'mToisGZ01V71BCos' },
      ...{ expiresMonth: 4, expiresYear: 2_030 },
    });
    expect(server.asked.map(({ url, headers }) => [url, headers['idempotency-key']])).toEqual([
      ['/v1/customers', 'pay_1:authorize:customer'],
      ['/v1/payment_intents', 'pay_1:authorize'],
    ]);
    expect(server.asked[1]?.form).toMatchObject({ customer: recorded.customer.id, setup_future_usage: 'on_session' });
  });

  test.each<[string, string | undefined, string, boolean]>([
    ['card_declined', 'generic_decline', 'card_declined', false],
    ['card_declined', 'insufficient_funds', 'insufficient_funds', false],
    ['card_declined', 'stolen_card', 'card_declined', false],
    ['card_declined', 'fraudulent', 'card_declined', false],
    ['expired_card', undefined, 'expired_card', false],
    ['incorrect_cvc', 'incorrect_cvc', 'incorrect_cvc', false],
    ['processing_error', 'processing_error', 'processing_error', true],
    ['card_declined', 'try_again_later', 'processing_error', true],
    ['card_declined', 'a_code_of_the_future', 'card_declined', false],
  ])('a decline by %s/%s is told as %s', async (code, declineCode, told, retryable) => {
    server.answer(402, recorded.declined(code, declineCode));
    expect(await stripe.authorize(request)).toMatchObject({
      ...{ reference, status: 'FAILED', failure: { code: told, retryable } },
    });
  });

  test('a customer who failed 3-D Secure is told so', async () => {
    const last_payment_error = { type: 'invalid_request_error', code: 'payment_intent_authentication_failure' };
    server.answer(200, recorded.intent({ status: 'requires_payment_method', last_payment_error }));
    expect((await stripe.retrieve(reference)).failure).toEqual({ code: 'authentication_failed', retryable: true });
  });
});

describe('answers that leave it open', () => {
  test.each<[string, number, unknown]>([
    ['too many requests', 429, recorded.rateLimited],
    ['the same key at work', 409, recorded.keyInUse],
    ['an error of theirs', 500, recorded.apiError],
    ['something in between', 502, '<html>Bad Gateway</html>'],
    ['half an answer', 200, '{"id":"pi_'],
    ['another object', 200, recorded.customer],
    ['a payment that is still being processed', 200, recorded.intent({ status: 'processing' })],
  ])('%s', async (_what, status, body) => {
    server.answer(status, body);
    await expect(stripe.authorize(request)).rejects.toThrow(ProviderUncertain);
  });

  test('nobody there', async () => {
    const keys = { secretKey: 'k', webhookSecret: 's', publishableKey: undefined };
    const away = createStripeProvider({ ...keys, apiUrl: 'http://127.0.0.1:9', send: fetch, now: () => now });
    await expect(away.authorize(request)).rejects.toThrow(ProviderUncertain);
  });
});

describe('answers that say no for good', () => {
  test.each<[string, number, unknown, string]>([
    ['a key with other parameters', 400, recorded.keyReused, 'idempotency_error'],
    ['another state than was thought', 400, recorded.unexpectedState, 'payment_intent_unexpected_state'],
    [
      'a wrong secret',
      401,
      { error: { type: 'invalid_request_error', message: 'Invalid API Key: sk_x' } },
      'invalid_request_error',
    ],
  ])('%s', async (_what, status, body, code) => {
    server.answer(status, body);
    const failure = await stripe.capture({ reference, amountMinor: 5, key: 'k' }).catch((error) => error);
    expect(failure).toBeInstanceOf(ProviderRefused);
    expect(failure.code).toBe(code);
    expect(failure.message).not.toContain('sk_x');
  });
});

describe('afterwards', () => {
  test('captures, voids and asks by name', async () => {
    server.answer(200, recorded.intent({ status: 'succeeded', amount_received: 1_999 }));
    server.answer(200, recorded.intent({ status: 'canceled' }));
    server.answer(200, recorded.intent());
    expect(await stripe.capture({ reference, amountMinor: 1_999, key: 'c' })).toMatchObject({
      ...{ status: 'CAPTURED', capturedMinor: 1_999 },
    });
    expect((await stripe.void({ reference, key: 'v' })).status).toBe('VOIDED');
    expect((await stripe.retrieve(reference)).status).toBe('AUTHORIZED');
    expect(server.asked.map(({ method, url, form }) => [method, url, form.amount_to_capture])).toEqual([
      ['POST', `/v1/payment_intents/${reference}/capture`, '1999'],
      ['POST', `/v1/payment_intents/${reference}/cancel`, undefined],
      ['GET', `/v1/payment_intents/${reference}?expand[]=latest_charge.refunds`, undefined],
    ]);
  });

  test('refunds, and answers the whole payment', async () => {
    server.answer(200, recorded.refund);
    const latest_charge = recorded.charge([recorded.refund]);
    server.answer(200, recorded.intent({ status: 'succeeded', amount_received: 1_999, latest_charge }));
    const told = await stripe.refund({ reference, refundId: 'ref_1', amountMinor: 500, key: 'ref_1' });
    expect(told.refunds).toEqual([
      { reference: recorded.refund.id, refundId: 'ref_1', amountMinor: 500, status: 'SUCCEEDED' },
    ]);
    expect(server.asked[0]).toMatchObject({
      url: '/v1/refunds',
      form: { payment_intent: reference, amount: '500', 'metadata[refund_id]': 'ref_1' },
    });
  });

  test('a token is looked up; one that is kept for somebody, or is none, is unknown', async () => {
    const { id } = recorded.paymentMethod;
    server.answer(200, recorded.paymentMethod);
    expect(await stripe.findCharge(id)).toEqual({ token: id, summary: { brand: 'visa', last4: '4242' } });
    server.answer(200, { ...recorded.paymentMethod, customer: 'cus_somebody' });
    expect(await stripe.findCharge(id)).toBeUndefined();
    server.answer(404, recorded.missing);
    expect(await stripe.findCharge('pm_nothing')).toBeUndefined();
    expect(await stripe.findCharge('../v1/balance')).toBeUndefined();
    expect(server.asked).toHaveLength(3);
  });
});

describe('webhooks', () => {
  function deliver(event: unknown, secret = 'whsec_secret') {
    const body = Buffer.from(JSON.stringify(event));
    const at = now.getTime() / 1_000;
    const v1 = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
    return stripe.readWebhook({ headers: { 'stripe-signature': `t=${at},v1=${v1}` }, body });
  }
  const eventId = recorded.event('x', {}).id;

  test('about payments bring the payment, by our id', () => {
    const object = recorded.intent({ latest_charge: 'ch_3PgafmB7WZ01zgkW0zXyz123' });
    expect(deliver(recorded.event('payment_intent.amount_capturable_updated', object))).toEqual({
      kind: 'news',
      news: { eventId, paymentId: 'pay_1', reference, told: expect.objectContaining({ status: 'AUTHORIZED' }) },
    });
  });

  test.each([
    ['charge.refunded', { ...recorded.charge(), payment_intent: reference }],
    ['refund.updated', recorded.refund],
  ])('%s names the payment that is to be asked about', (type, object) => {
    expect(deliver(recorded.event(type, object))).toEqual({ kind: 'news', news: { eventId, reference } });
  });

  test('that are forged are refused, and those about something else ignored', () => {
    expect(deliver(recorded.event('payment_intent.succeeded', recorded.intent()), 'whsec_other').kind).toBe('forged');
    expect(deliver(recorded.event('customer.created', recorded.customer)).kind).toBe('ignored');
    expect(deliver(recorded.event('payment_intent.succeeded', recorded.customer)).kind).toBe('ignored');
    expect(deliver('nonsense').kind).toBe('ignored');
  });
});
