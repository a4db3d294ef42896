import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  authorize,
  capture,
  cards,
  checkOut,
  newsOf,
  orderOf,
  pay,
  refund,
  statusOf,
  voidPayment,
} from './operations.ts';
import { type Answer, orders, type RunningPayments, someGuest, startPayments } from './start-payments.ts';

let payments: RunningPayments;
beforeEach(async () => {
  payments = await startPayments('faults');
  // What comes by webhook would hide what these tests are about.
  payments.network.toUs = () => () => Promise.resolve(Response.json({}));
});
afterEach(() => payments.stop());

const wait = (seconds: number) => {
  payments.clock.now = new Date(payments.clock.now.getTime() + seconds * 1_000);
};
/** What the provider has done, which is what counts. */
const atProvider = async () => {
  const { rows } = await payments.database
    .current()
    .execute<Answer>(sql`select status, amount_captured::int as captured from test_provider.intents`);
  return rows;
};

/** The provider does it, and nobody hears of it. */
function loseAnswers(when: (request: Request) => boolean) {
  payments.network.toProvider = (send) => async (request) => {
    const isLost = when(request);
    const answer = await send(request);
    if (isLost) throw new Error('timed out');
    return answer;
  };
}
const heal = () => {
  payments.network.toProvider = (send) => send;
};
const isPost = (part: string) => (request: Request) => request.method === 'POST' && request.url.includes(part);

test('a provider that did it and did not answer is asked again, and there is one payment', async () => {
  loseAnswers(isPost('/payments'));
  const checkout = await checkOut(payments, someGuest());
  expect((await authorize(payments, checkout)).payment.status).toBe('PENDING');
  expect((await authorize(payments, checkout)).payment.status).toBe('PENDING');
  heal();
  expect((await authorize(payments, checkout)).payment.status).toBe('AUTHORIZED');
  expect(await atProvider()).toEqual([{ status: 'authorized', captured: 0 }]);
  expect(await newsOf(payments, checkout.orderId)).toEqual(['PaymentAuthorized']);
});

test('nobody has to ask again: it is asked in the background, less and less often', async () => {
  loseAnswers(isPost('/payments'));
  const checkout = await checkOut(payments, someGuest());
  await authorize(payments, checkout);
  heal();
  wait(15);
  await expect.poll(() => newsOf(payments, checkout.orderId)).toEqual(['PaymentAuthorized']);
});

test('a crash between the call and its record loses nothing', async () => {
  loseAnswers(isPost('/payments'));
  const checkout = await checkOut(payments, someGuest());
  await authorize(payments, checkout);
  heal();
  await payments.restart();
  wait(15);
  await expect.poll(() => statusOf(payments, checkout.orderId)).toBe('AUTHORIZED');
  expect(await atProvider()).toHaveLength(1);
});

test('a crash before the call loses nothing', async () => {
  const checkout = await checkOut(payments, someGuest());
  payments.network.toProvider = () => () => Promise.reject(new Error('nobody was reached'));
  await authorize(payments, checkout);
  expect(await atProvider()).toEqual([]);
  await payments.restart();
  heal();
  wait(15);
  await expect.poll(() => statusOf(payments, checkout.orderId)).toBe('AUTHORIZED');
});

test('a capture that was done and not answered is one capture', async () => {
  const { orderId, payment } = await pay(payments, someGuest());
  loseAnswers(isPost('/capture'));
  expect((await capture(payments, payment.id)).payment.status).toBe('AUTHORIZED');
  expect((await voidPayment(payments, payment.id)).userErrors).toMatchObject([
    { __typename: 'RetryLaterError', code: 'PAYMENT_BUSY' },
  ]);
  heal();
  await payments.restart();
  wait(15);
  await expect.poll(() => newsOf(payments, orderId)).toEqual(['PaymentAuthorized', 'PaymentCaptured']);
  expect(await atProvider()).toEqual([{ status: 'captured', captured: 1_999 }]);
});

test('what is voided before anybody knows whether it was authorized is not held in the end', async () => {
  loseAnswers(isPost('/payments'));
  const checkout = await checkOut(payments, someGuest());
  const { payment } = await authorize(payments, checkout);
  expect((await voidPayment(payments, payment.id)).payment.status).toBe('PENDING');
  heal();
  wait(60);
  await expect.poll(() => statusOf(payments, checkout.orderId)).toBe('CANCELLED');
  expect(await atProvider()).toEqual([{ status: 'voided', captured: 0 }]);
});

test('a refund that was done and not answered is one refund', async () => {
  const { orderId, payment } = await pay(payments, someGuest());
  await capture(payments, payment.id);
  loseAnswers(isPost('/refunds'));
  const asked = { paymentId: payment.id, amountMinor: 500, key: 'cancel' };
  expect((await refund(payments, asked)).refund.status).toBe('PENDING');
  heal();
  expect((await refund(payments, asked)).refund.status).toBe('SUCCEEDED');
  const { refunds } = await orderOf(payments, orderId, orders);
  expect(refunds).toHaveLength(1);
  expect((await newsOf(payments, orderId)).slice(2)).toEqual(['PaymentRefunded']);
});

test('twenty at once authorize one order once', async () => {
  const checkout = await checkOut(payments, someGuest());
  const answers = await Promise.all(Array.from({ length: 20 }, () => authorize(payments, checkout)));
  expect(new Set(answers.map(({ payment }) => payment.id)).size).toBe(1);
  expect(answers.map(({ payment }) => payment.status)).toEqual(Array(20).fill('AUTHORIZED'));
  expect(await atProvider()).toHaveLength(1);
  expect(await newsOf(payments, checkout.orderId)).toEqual(['PaymentAuthorized']);
});

test('answers that are no news are none: nonsense, errors of the server, too many requests', async () => {
  const checkout = await checkOut(payments, someGuest());
  for (const answer of [
    new Response('<html>', { status: 200 }),
    Response.json({ id: 5 }),
    Response.json({}, { status: 500 }),
    Response.json({}, { status: 429 }),
    Response.json({}, { status: 409 }),
  ]) {
    payments.network.toProvider = () => () => Promise.resolve(answer);
    expect((await authorize(payments, checkout)).payment.status).toBe('PENDING');
  }
  heal();
  expect((await authorize(payments, checkout)).payment.status).toBe('AUTHORIZED');
});

test('who is asked for longer than a provider keeps keys is not asked again', async () => {
  payments.network.toProvider = (send) => (request) =>
    request.method === 'POST' ? Promise.reject(new Error('away')) : send(request);
  const checkout = await checkOut(payments, someGuest());
  await authorize(payments, checkout);
  heal();
  wait(21 * 3_600);
  await expect.poll(() => statusOf(payments, checkout.orderId)).toBe('FAILED');
  expect(await atProvider()).toEqual([]);
  expect(await payments.told(checkout.orderId)).toMatchObject([{ payload: { code: 'provider_error' } }]);
});

test('what the provider calls voided can be refused, and is found out', async () => {
  const { orderId, payment } = await pay(payments, someGuest());
  await payments.database.current().execute(sql`update test_provider.intents set status = 'voided'`);
  expect((await capture(payments, payment.id)).payment.status).toBe('CANCELLED');
  expect(await newsOf(payments, orderId)).toEqual(['PaymentAuthorized', 'PaymentVoided']);
});

test('nobody waits longer than two seconds for a slow provider, which is heard all the same', async () => {
  const checkout = await checkOut(payments, someGuest(), cards.slow);
  const startedAt = performance.now();
  expect((await authorize(payments, checkout)).payment.status).toBe('PENDING');
  expect(performance.now() - startedAt).toBeLessThan(2_500);
  await expect.poll(() => statusOf(payments, checkout.orderId), { timeout: 5_000 }).toBe('AUTHORIZED');
  expect(await atProvider()).toHaveLength(1);
});
