import type { Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { expect } from 'vitest';
import { type Answer, orders, type RunningPayments } from './start-payments.ts';

export const cards = {
  good: '4242424242424242',
  declined: '4000000000000002',
  asks: '4000002500003155',
  asksThenDeclines: '4000008400001629',
  slow: '4000000000009001',
  losesWebhooks: '4000000000009002',
  doublesWebhooks: '4000000000009003',
} as const;

const errors = 'userErrors { __typename code message path }';
const paymentFields = `id status amount { minor currency } method { brand last4 }
  nextAction { kind redirectUrl expiresAt } failure { code message retryable }`;
const refundFields = 'id status amount { minor currency } reason';

const sessionMutation = `mutation ($input: PaymentSessionCreateInput!) { paymentSessionCreate(input: $input) {
  session { id provider expiresAt cardPageUrl publishableKey method { brand last4 } } ${errors} } }`;
const authorizeMutation = `mutation ($input: PaymentAuthorizeInput!) { paymentAuthorize(input: $input) {
  payment { ${paymentFields} } ${errors} } }`;

/** A one-time token of a card, as the provider's page gives it out. */
export async function tokenOf({ visit }: RunningPayments, number: string = cards.good): Promise<string> {
  const body = JSON.stringify({ number, expiry: '04/30', cvc: '123' });
  const answer = await visit('POST', '/pay/tokens', { headers: { 'content-type': 'application/json' }, body });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as Answer).token;
}

export async function createSession(payments: RunningPayments, as: Identity, input: object = {}): Promise<Answer> {
  const given = { cartId: newId('crt'), provider: 'FAKE', idempotencyKey: newId('key'), ...input };
  return (await payments.ask(sessionMutation, { input: given }, as)).paymentSessionCreate;
}

export interface Checkout {
  orderId: string;
  ownerId: string;
  cartId: string;
  sessionId: string;
  amountMinor: number;
  currency: string;
  email: string;
}

/** Somebody who chose a card for a cart; what orders asks for then. */
export async function checkOut(
  payments: RunningPayments,
  as: Identity,
  card: string = cards.good,
  input: object = {},
): Promise<Checkout> {
  const cartId = newId('crt');
  const methodToken = await tokenOf(payments, card);
  const { session, userErrors } = await createSession(payments, as, { cartId, methodToken, ...input });
  expect(userErrors).toEqual([]);
  const order = { orderId: newId('ord'), ownerId: as.subject, cartId, sessionId: session.id };
  return { ...order, amountMinor: 1_999, currency: 'EUR', email: 'anna@example.com' };
}

export async function authorize({ ask }: RunningPayments, input: Checkout, language = 'en'): Promise<Answer> {
  return (await ask(authorizeMutation, { input }, orders, language)).paymentAuthorize;
}

/** Checked out and authorized; the order and its payment. */
export async function pay(payments: RunningPayments, as: Identity, card: string = cards.good, input: object = {}) {
  const checkout = await checkOut(payments, as, card, input);
  const { payment } = await authorize(payments, checkout);
  return { ...checkout, payment };
}

const onPayment = (name: string) => `mutation ($paymentId: ID!) { ${name}(paymentId: $paymentId) {
  payment { ${paymentFields} } ${errors} } }`;

export async function capture({ ask }: RunningPayments, paymentId: string): Promise<Answer> {
  return (await ask(onPayment('paymentCapture'), { paymentId }, orders)).paymentCapture;
}

export async function voidPayment({ ask }: RunningPayments, paymentId: string): Promise<Answer> {
  return (await ask(onPayment('paymentVoid'), { paymentId }, orders)).paymentVoid;
}

export async function completeAction({ ask }: RunningPayments, paymentId: string, as: Identity): Promise<Answer> {
  const mutation = `mutation ($paymentId: ID!, $key: IdempotencyKey!) {
    paymentActionComplete(paymentId: $paymentId, idempotencyKey: $key) { payment { ${paymentFields} } ${errors} } }`;
  return (await ask(mutation, { paymentId, key: newId('key') }, as)).paymentActionComplete;
}

export async function refund({ ask }: RunningPayments, input: object): Promise<Answer> {
  const mutation = `mutation ($input: PaymentRefundInput!) { paymentRefund(input: $input) {
    refund { ${refundFields} } ${errors} } }`;
  const given = { reason: 'Sent back', key: newId('key'), ...input };
  return (await ask(mutation, { input: given }, orders)).paymentRefund;
}

export async function refundByStaff({ execute }: RunningPayments, as: Identity, input: object): Promise<Answer> {
  const mutation = `mutation ($input: RefundCreateInput!) { refundCreate(input: $input) {
    refund { ${refundFields} } ${errors} } }`;
  const given = { reason: 'Sent back', idempotencyKey: newId('key'), ...input };
  return execute(mutation, { input: given }, as);
}

export async function savedMethods({ ask }: RunningPayments, as: Identity): Promise<Answer> {
  const query = '{ viewer { paymentMethods { id isDefault expiresMonth expiresYear summary { brand last4 } } } }';
  return (await ask(query, {}, as)).viewer.paymentMethods;
}

/** Of an order, by reference, as a gateway asks. */
export async function orderOf({ ask }: RunningPayments, orderId: string, as: Identity): Promise<Answer> {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order {
    payment { ${paymentFields} providerReference } refunds { ${refundFields} } } } }`;
  return (await ask(query, { r: [{ __typename: 'Order', id: orderId }] }, as))._entities[0];
}

export const statusOf = async (payments: RunningPayments, orderId: string): Promise<string | undefined> =>
  (await orderOf(payments, orderId, orders)).payment?.status;

export const codesOf = (payload: Answer): string[] => payload.userErrors.map(({ code }: Answer) => code);

/** Types of what was told of an order. */
export const newsOf = async (payments: RunningPayments, orderId: string): Promise<string[]> =>
  (await payments.told(orderId)).map(({ type }) => type);

/** Chooses on the page that a customer was sent to; answers where it leads. */
export async function choose({ visit }: RunningPayments, redirectUrl: string, outcome: 'approve' | 'decline') {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await visit('POST', new URL(redirectUrl).pathname, { headers, body: `outcome=${outcome}` });
  expect(answer.status).toBe(303);
  return answer.headers.get('location');
}
