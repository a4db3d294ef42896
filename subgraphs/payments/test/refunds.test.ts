import type { Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { capture, codesOf, orderOf, pay, refund, refundByStaff } from './operations.ts';
import { orders, type RunningPayments, someCustomer, someGuest, startPayments, support } from './start-payments.ts';

let payments: RunningPayments;
beforeAll(async () => {
  payments = await startPayments('refunds');
});
afterAll(() => payments.stop());

async function captured(as: Identity = someCustomer()) {
  const { orderId, payment } = await pay(payments, as);
  await capture(payments, payment.id);
  return { orderId, paymentId: payment.id };
}

test('money goes back in parts, and is told with the total', async () => {
  const { orderId, paymentId } = await captured();
  expect((await refund(payments, { paymentId, amountMinor: 999 })).refund).toMatchObject({
    status: 'SUCCEEDED',
    amount: { minor: 999, currency: 'EUR' },
    reason: 'Sent back',
  });
  await refund(payments, { paymentId, amountMinor: 1_000 });
  const { payment, refunds } = await orderOf(payments, orderId, orders);
  expect(payment.status).toBe('REFUNDED');
  expect(refunds.map((one: { amount: { minor: number } }) => one.amount.minor)).toEqual([1_000, 999]);
  expect((await payments.told(orderId)).slice(2)).toMatchObject([
    { payload: { amountMinor: 999, refundedTotalMinor: 999, capturedMinor: 1_999 } },
    { payload: { amountMinor: 1_000, refundedTotalMinor: 1_999, version: 4 } },
  ]);
});

test('one refund per key, and another sum under it is refused', async () => {
  const { paymentId } = await captured();
  const input = { paymentId, amountMinor: 100, key: 'cancel' };
  const [first, second] = [await refund(payments, input), await refund(payments, input)];
  expect(second.refund.id).toBe(first.refund.id);
  expect(codesOf(await refund(payments, { ...input, amountMinor: 200 }))).toEqual(['REFUND_KEY_REUSED']);
});

test('twenty at once give back no more than was taken', async () => {
  const { orderId, paymentId } = await captured();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => refund(payments, { paymentId, amountMinor: 500 })),
  );
  expect(answers.filter((answer) => answer.refund).length).toBe(3);
  const { refunds } = await orderOf(payments, orderId, orders);
  expect(refunds.map(({ status }: { status: string }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
});

test.each<[object, string]>([
  [{ amountMinor: 2_000 }, 'REFUND_TOO_HIGH'],
  [{ amountMinor: 0 }, 'AMOUNT_INVALID'],
  [{ amountMinor: -5 }, 'AMOUNT_INVALID'],
  [{ reason: ' \u202E ' }, 'REASON_MISSING'],
  [{ reason: 'x'.repeat(201) }, 'REASON_TOO_LONG'],
  [{ paymentId: newId('pay') }, 'PAYMENT_NOT_FOUND'],
  [{ paymentId: 'pay_\u0000' }, 'PAYMENT_NOT_FOUND'],
])('%j is refused: %s', async (changes, code) => {
  const { paymentId } = await captured();
  expect(codesOf(await refund(payments, { paymentId, amountMinor: 100, ...changes }))).toEqual([code]);
});

test('the back office refunds once per key', async () => {
  const { paymentId } = await captured();
  const input = { paymentId, amountMinor: 100, idempotencyKey: newId('key') };
  const answers = [await refundByStaff(payments, support, input), await refundByStaff(payments, support, input)];
  const [first, second] = answers.map(({ data }) => data.refundCreate);
  expect(first.refund).toMatchObject({ status: 'SUCCEEDED' });
  expect(second.refund.id).toBe(first.refund.id);
  const other = await refundByStaff(payments, support, { ...input, amountMinor: 200 });
  expect(codesOf(other.data.refundCreate)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
});

test('who gave what back, and what became of it, is logged by the database, and the log only grows', async () => {
  const { paymentId } = await captured();
  await refundByStaff(payments, support, { paymentId, amountMinor: 100, idempotencyKey: newId('key') });
  const current = payments.database.current();
  const logged = await current.execute(
    sql`select operation, amount_minor::int as amount, status, requested_by, reason from refund_log
        where payment_id = ${paymentId} order by sequence`,
  );
  expect(logged.rows).toMatchObject([
    { operation: 'INSERT', amount: 100, requested_by: support.subject, reason: expect.any(String) },
    { operation: 'UPDATE', amount: 100, status: 'SUCCEEDED', requested_by: support.subject },
  ]);
  for (const statement of ['update refund_log set reason = null', 'delete from refund_log', 'truncate refund_log'])
    await expect(current.execute(sql.raw(statement))).rejects.toMatchObject({
      cause: { message: expect.stringContaining('append-only') },
    });
});

test.each<[Identity, string]>([
  [someGuest(), 'UNAUTHENTICATED'],
  [someCustomer(), 'FORBIDDEN'],
  [orders, 'FORBIDDEN'],
])('nobody else does: %j', async (identity, code) => {
  const { paymentId } = await captured();
  const { errors } = await refundByStaff(payments, identity, { paymentId, amountMinor: 100 });
  expect(errors?.[0]?.extensions?.code).toBe(code);
});
