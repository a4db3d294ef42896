import { createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { authorize, capture, cards, checkOut, newsOf, orderOf, pay, statusOf } from './operations.ts';
import { type Answer, orders, type RunningPayments, someGuest, startPayments } from './start-payments.ts';

let payments: RunningPayments;
let arrived: { body: string; signature: string }[];
beforeEach(async () => {
  payments = await startPayments('webhooks');
  arrived = [];
  payments.network.toUs = (send) => async (request) => {
    const copy = request.clone();
    arrived.push({ body: await copy.text(), signature: copy.headers.get('prism-pay-signature') ?? '' });
    return send(request);
  };
});
afterEach(() => payments.stop());

const deliver = (body: string, signature: string) =>
  payments.visit('POST', '/pay/webhooks/test', { body, headers: { 'prism-pay-signature': signature } });
const events = async () => {
  const { rows } = await payments.database.current().execute<Answer>(sql`select event_id from webhook_events`);
  return rows.length;
};

test('a webhook before the answer is taken in, and the answer changes nothing any more', async () => {
  const checkout = await checkOut(payments, someGuest());
  payments.network.toProvider = (send) => async (request) => {
    const answer = await send(request);
    if (request.method === 'POST')
      await expect.poll(() => newsOf(payments, checkout.orderId)).toEqual(['PaymentAuthorized']);
    return answer;
  };
  expect((await authorize(payments, checkout)).payment.status).toBe('AUTHORIZED');
  expect(await newsOf(payments, checkout.orderId)).toEqual(['PaymentAuthorized']);
});

test('a webhook that comes twice has one effect', async () => {
  const { orderId, payment } = await pay(payments, someGuest(), cards.doublesWebhooks);
  await capture(payments, payment.id);
  await expect.poll(() => arrived.length).toBe(4);
  const [one] = arrived;
  expect((await deliver(one?.body ?? '', one?.signature ?? '')).status).toBe(200);
  await expect.poll(events).toBe(2);
  expect(await newsOf(payments, orderId)).toEqual(['PaymentAuthorized', 'PaymentCaptured']);
});

test('webhooks that come in the wrong order, and late, change nothing', async () => {
  const held: (() => Promise<Response>)[] = [];
  payments.network.toUs = (send) => (request) => {
    const copy = request.clone();
    held.push(() => send(copy));
    return Promise.resolve(Response.json({}));
  };
  const { orderId, payment } = await pay(payments, someGuest());
  await capture(payments, payment.id);
  await expect.poll(() => held.length).toBe(2);
  for (const one of held.toReversed()) expect((await one()).status).toBe(200);
  expect(await statusOf(payments, orderId)).toBe('CAPTURED');
  expect(await newsOf(payments, orderId)).toEqual(['PaymentAuthorized', 'PaymentCaptured']);
});

test('a delivery that fails comes again', async () => {
  let failures = 2;
  payments.network.toUs = (send) => async (request) =>
    failures-- > 0 ? new Response('', { status: 503 }) : send(request);
  await pay(payments, someGuest());
  await expect
    .poll(
      async () => {
        payments.clock.now = new Date(payments.clock.now.getTime() + 1_000);
        return events();
      },
      { timeout: 10_000 },
    )
    .toBe(1);
});

test('what is not signed, or by somebody else, is refused; what is signed and none of our business is fine', async () => {
  await pay(payments, someGuest());
  await expect.poll(() => arrived.length).toBe(1);
  const [{ body, signature } = { body: '', signature: '' }] = arrived;
  const forged = body.replace('authorized', 'captured');
  const at = Math.floor(payments.clock.now.getTime() / 1_000);
  const stranger = createHmac('sha256', 'guessed').update(`${at}.${body}`).digest('hex');
  for (const [text, sign] of [
    [forged, signature],
    [body, ''],
    [body, `t=${at},v1=${stranger}`],
  ] as const)
    expect((await deliver(text, sign)).status).toBe(400);
  expect((await payments.visit('POST', '/pay/webhooks/nobody', { body })).status).toBe(400);
  expect((await payments.visit('POST', '/pay/webhooks/stripe', { body })).status).toBe(400);
});

test('a lost webhook is not missed: what the customer approved is asked about', async () => {
  payments.network.toUs = () => () => Promise.resolve(Response.json({ lost: true }));
  const { orderId, payment } = await pay(payments, someGuest(), cards.asks);
  const { pathname } = new URL(payment.nextAction.redirectUrl);
  await payments.visit('POST', pathname, { body: 'outcome=approve' });
  expect(await statusOf(payments, orderId)).toBe('REQUIRES_ACTION');
  payments.clock.now = new Date(payments.clock.now.getTime() + 20_000);
  await expect.poll(() => newsOf(payments, orderId)).toEqual(['PaymentActionRequired', 'PaymentAuthorized']);
});

test('the card whose webhook is lost pays by its answer alone', async () => {
  const { orderId, payment } = await pay(payments, someGuest(), cards.losesWebhooks);
  await capture(payments, payment.id);
  expect((await orderOf(payments, orderId, orders)).payment.status).toBe('CAPTURED');
  expect(arrived).toEqual([]);
});
