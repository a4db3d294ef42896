import { demoCustomerId, demoOrderId, demoOrders, demoOrderTotalMinor, demoPaymentId } from '@prism/demo';
import { testUser } from '@prism/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { payments as table } from '../src/infrastructure/tables.ts';
import { choose, completeAction, newsOf, orderOf, refund, refundByStaff, statusOf } from './operations.ts';
import { type RunningPayments, someCustomer, startPayments, support } from './start-payments.ts';

let payments: RunningPayments;
beforeAll(async () => {
  payments = await startPayments('demo', { demoData: { size: 'S' } });
});
afterAll(() => payments.stop());

const clara = testUser(demoCustomerId(0), 'customer');
const totals = demoOrders.map(demoOrderTotalMinor);
const rows = () => payments.database.current().select().from(table).orderBy(table.id);
const quiet = () => new Promise((resolve) => setTimeout(resolve, 200));

describe('the payments of demo orders', () => {
  test('are as far as their orders, and their owner’s', async () => {
    const found = await Promise.all(demoOrders.map(({ index }) => orderOf(payments, demoOrderId(index), clara)));
    expect(found.map(({ payment }) => payment.status)).toEqual([
      'CAPTURED',
      'REFUNDED',
      'CAPTURED',
      'REFUNDED',
      'FAILED',
      'CAPTURED',
      'CAPTURED',
      'CAPTURED',
      'REQUIRES_ACTION',
    ]);
    expect(found.map(({ payment }) => payment.amount.minor)).toEqual(totals);
    expect(found[4].payment.failure).toMatchObject({ code: 'card_declined', retryable: false });
    expect(found[1].refunds).toMatchObject([{ status: 'SUCCEEDED', amount: { minor: totals[1] } }]);
    expect((await orderOf(payments, demoOrderId(0), someCustomer())).payment).toBeNull();
  });

  test('are written once, told to nobody, and never due', async () => {
    const before = await rows();
    await payments.restart();
    payments.clock.now = new Date(payments.clock.now.getTime() + 3_600_000);
    await quiet();
    expect(await rows()).toEqual(before);
    expect(before.map(({ dueAt }) => dueAt)).toEqual(demoOrders.map(() => null));
    for (const { index } of demoOrders) expect(await newsOf(payments, demoOrderId(index))).toEqual([]);
  });

  test('can be given back like any other, up to what was taken', async () => {
    const paymentId = demoPaymentId(7);
    const amountMinor = totals[7] ?? 0;
    const tooMuch = await refund(payments, { paymentId, amountMinor: amountMinor + 1 });
    expect(tooMuch.userErrors).toMatchObject([{ code: 'REFUND_TOO_HIGH' }]);
    const { data } = await refundByStaff(payments, support, { paymentId, amountMinor: 100 });
    expect(data.refundCreate).toMatchObject({ refund: { status: 'SUCCEEDED' }, userErrors: [] });
    expect((await refund(payments, { paymentId, amountMinor: amountMinor - 100 })).refund.status).toBe('SUCCEEDED');
    expect(await statusOf(payments, demoOrderId(7))).toBe('REFUNDED');
    expect(await newsOf(payments, demoOrderId(7))).toEqual(['PaymentRefunded', 'PaymentRefunded']);
  });

  test('at the bank wait there until somebody approves', async () => {
    const { payment } = await orderOf(payments, demoOrderId(8), clara);
    expect(payment.nextAction).toMatchObject({ kind: 'THREE_D_SECURE', expiresAt: null });
    expect((await completeAction(payments, payment.id, clara)).payment.status).toBe('REQUIRES_ACTION');
    await choose(payments, payment.nextAction.redirectUrl, 'approve');
    expect((await completeAction(payments, payment.id, clara)).payment.status).toBe('AUTHORIZED');
  });
});

test('without the provider that would have taken them there are none', async () => {
  const others = await startPayments('demo elsewhere', { demoData: { size: 'S' }, testProvider: false });
  try {
    expect((await orderOf(others, demoOrderId(0), clara)).payment).toBeNull();
  } finally {
    await others.stop();
  }
});
