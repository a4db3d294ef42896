import type { Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorize, cards, checkOut, codesOf, createSession, pay, savedMethods, tokenOf } from './operations.ts';
import { type RunningPayments, someCustomer, someGuest, startPayments } from './start-payments.ts';

let payments: RunningPayments;
beforeAll(async () => {
  payments = await startPayments('saved methods');
});
afterAll(() => payments.stop());

const saving = { saveForLater: true };
const detach = async (id: string, as: Identity) =>
  (
    await payments.ask(
      'mutation ($id: ID!) { paymentMethodDetach(id: $id) { detachedId userErrors { __typename code message } } }',
      { id },
      as,
    )
  ).paymentMethodDetach;

async function payWith(savedMethodId: string, as: Identity) {
  const cartId = newId('crt');
  const { session, userErrors } = await createSession(payments, as, { cartId, savedMethodId });
  if (!session) return { userErrors };
  const order = { orderId: newId('ord'), ownerId: as.subject, cartId, sessionId: session.id };
  return authorize(payments, { ...order, amountMinor: 100, currency: 'EUR', email: 'anna@example.com' });
}

test('a customer keeps a card, pays with it again, and the one used last is the default', async () => {
  const anna = someCustomer();
  await pay(payments, anna, cards.good, saving);
  payments.clock.now = new Date(payments.clock.now.getTime() + 1_000);
  await pay(payments, anna, '5555555555554444', saving);
  const [second, first] = await savedMethods(payments, anna);
  expect([second, first]).toMatchObject([
    { isDefault: true, summary: { brand: 'mastercard', last4: '4444' }, expiresMonth: 4, expiresYear: 2_030 },
    { isDefault: false, summary: { brand: 'visa', last4: '4242' } },
  ]);
  payments.clock.now = new Date(payments.clock.now.getTime() + 1_000);
  expect(await payWith(first.id, anna)).toMatchObject({ payment: { status: 'AUTHORIZED', method: { last4: '4242' } } });
  expect((await savedMethods(payments, anna))[0]).toMatchObject({ id: first.id, isDefault: true });
});

test('the same card is kept once', async () => {
  const anna = someCustomer();
  await pay(payments, anna, cards.good, saving);
  await pay(payments, anna, cards.good, saving);
  expect(await savedMethods(payments, anna)).toHaveLength(1);
});

test('is not kept unasked, nor when it was declined, nor for guests', async () => {
  const [anna, guest] = [someCustomer(), someGuest()];
  await pay(payments, anna, cards.good);
  await pay(payments, anna, cards.declined, saving);
  await pay(payments, guest, cards.good, saving);
  expect(await savedMethods(payments, anna)).toEqual([]);
  expect(await savedMethods(payments, guest)).toBeNull();
});

test('is its owner’s alone', async () => {
  const [anna, ben] = [someCustomer(), someCustomer()];
  await pay(payments, anna, cards.good, saving);
  const [{ id }] = await savedMethods(payments, anna);
  for (const other of [ben, someGuest()]) {
    expect(codesOf(await payWith(id, other))).toEqual(['PAYMENT_METHOD_NOT_FOUND']);
    expect(codesOf(await detach(id, other))).toEqual(['PAYMENT_METHOD_NOT_FOUND']);
  }
  expect(await savedMethods(payments, anna)).toHaveLength(1);
});

test('is forgotten for good, and may be kept anew', async () => {
  const anna = someCustomer();
  await pay(payments, anna, cards.good, saving);
  const [{ id }] = await savedMethods(payments, anna);
  for (let times = 0; times < 2; times++) expect(await detach(id, anna)).toEqual({ detachedId: id, userErrors: [] });
  expect(await savedMethods(payments, anna)).toEqual([]);
  expect(codesOf(await payWith(id, anna))).toEqual(['PAYMENT_METHOD_NOT_FOUND']);
  await pay(payments, anna, cards.good, saving);
  expect(await savedMethods(payments, anna)).toHaveLength(1);
});

test('a provider that is away does not keep anybody from forgetting a card', async () => {
  const anna = someCustomer();
  await pay(payments, anna, cards.good, saving);
  const [{ id }] = await savedMethods(payments, anna);
  payments.network.toProvider = () => () => Promise.reject(new Error('away'));
  expect((await detach(id, anna)).detachedId).toBe(id);
  const refused = await createSession(payments, anna, { methodToken: 'tok_x' }).catch((error: Error) => error.message);
  expect(refused).toMatch(/SUBGRAPH_UNAVAILABLE/);
  payments.network.toProvider = (send) => send;
});

test('a one-time token is used once, by whoever comes first', async () => {
  const methodToken = await tokenOf(payments);
  const checkouts = await Promise.all(
    [someGuest(), someGuest()].map(async (guest) => {
      const cartId = newId('crt');
      const { session } = await createSession(payments, guest, { cartId, methodToken });
      return { ...(await checkOut(payments, guest)), cartId, sessionId: session.id };
    }),
  );
  const paid = await Promise.all(checkouts.map(async (one) => (await authorize(payments, one)).payment));
  const outcomes = paid.map(({ status, failure }) => [status, failure?.code]);
  expect(outcomes.toSorted()).toEqual([
    ['AUTHORIZED', undefined],
    ['FAILED', 'token_used'],
  ]);
});

test('is taken away by somebody only who has proved lately to be its owner', async () => {
  const anna = someCustomer();
  await pay(payments, anna, cards.good, saving);
  const [method] = await savedMethods(payments, anna);
  const at = payments.clock.now.getTime();
  for (const provedAt of [undefined, at - 15 * 60_000]) {
    expect(await detach(method.id, { ...anna, provedAt } as Identity)).toEqual({
      detachedId: null,
      userErrors: [{ __typename: 'StepUpRequiredError', code: 'STEP_UP_REQUIRED', message: expect.any(String) }],
    });
  }
  expect(await savedMethods(payments, anna)).toHaveLength(1);
  expect((await detach(method.id, { ...anna, provedAt: at - 15 * 60_000 + 1 } as Identity)).detachedId).toBe(method.id);
});
