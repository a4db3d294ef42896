import type { Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { capture, checkOut, orderOf, pay, refund } from './operations.ts';
import { orders, type RunningPayments, someCustomer, someGuest, startPayments, support } from './start-payments.ts';

let payments: RunningPayments;
beforeAll(async () => {
  payments = await startPayments('ownership');
});
afterAll(() => payments.stop());

test('a payment and its refunds are for who paid, the back office and other parts; for others there is none', async () => {
  for (const owner of [someCustomer(), someGuest()]) {
    const { orderId, payment } = await pay(payments, owner);
    await capture(payments, payment.id);
    await refund(payments, { paymentId: payment.id, amountMinor: 5 });
    const byReference = async (as: Identity) => {
      const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Payment { id } } }';
      return (await payments.ask(query, { r: [{ __typename: 'Payment', id: payment.id }] }, as))._entities[0];
    };
    for (const reader of [owner, support, orders]) {
      expect(await orderOf(payments, orderId, reader)).toMatchObject({ payment: { id: payment.id }, refunds: [{}] });
      expect(await byReference(reader)).toEqual({ id: payment.id });
    }
    for (const stranger of [someCustomer(), someGuest()]) {
      expect(await orderOf(payments, orderId, stranger)).toEqual(await orderOf(payments, newId('ord'), stranger));
      expect(await byReference(stranger)).toBeNull();
    }
  }
});

test('only the back office sees what the provider calls it', async () => {
  const owner = someCustomer();
  const { orderId } = await pay(payments, owner);
  expect((await orderOf(payments, orderId, owner)).payment.providerReference).toBeNull();
  expect((await orderOf(payments, orderId, support)).payment.providerReference).toMatch(/^tpi_/);
});

test('what only other parts may do, nobody else does', async () => {
  const owner = someCustomer();
  const { payment, ...order } = await pay(payments, owner);
  const [id, input] = [payment.id, await checkOut(payments, owner)];
  const errors = 'userErrors { __typename code message }';
  const asked: [string, Record<string, unknown>][] = [
    [`mutation ($input: PaymentAuthorizeInput!) { paymentAuthorize(input: $input) { ${errors} } }`, { input }],
    [`mutation ($id: ID!) { paymentCapture(paymentId: $id) { ${errors} } }`, { id }],
    [`mutation ($id: ID!) { paymentVoid(paymentId: $id) { ${errors} } }`, { id }],
    [
      `mutation ($input: PaymentRefundInput!) { paymentRefund(input: $input) { ${errors} } }`,
      { input: { paymentId: id, amountMinor: 1, reason: 'No', key: 'k' } },
    ],
  ];
  for (const [query, variables] of asked)
    for (const identity of [owner, someGuest(), support]) {
      const answer = await payments.execute(query, variables, identity);
      expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  expect((await orderOf(payments, order.orderId, orders)).payment.status).toBe('AUTHORIZED');
});

test('ids that are none find nothing', async () => {
  for (const id of ['', 'ord_', 'ord_\u0000', newId('prd')]) expect(await orderOf(payments, id, orders)).toBeNull();
});
