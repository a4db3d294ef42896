import { randomUUID } from 'node:crypto';
import { eventually } from './eventually.ts';
import { dataOf, type GraphAnswer, type Json } from './graph-answer.ts';
import { putIntoCart } from './shelves.ts';

interface Running {
  run(document: string, variables?: object): Promise<GraphAnswer>;
}

interface Asking {
  ask(query: string, variables?: object): Promise<GraphAnswer>;
}

const home = { fullName: 'Nora Story', line1: 'Gasse 1', city: 'Berlin', postalCode: '10115', country: 'DE' };

/** Numbers of the test provider's cards, by what they do. */
export const cards = {
  succeeds: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  failsForNow: '4000 0000 0000 0119',
  asksThenSucceeds: '4000 0025 0000 3155',
  asksThenDeclines: '4000 0084 0000 1629',
  slow: '4000 0000 0000 9001',
  losesWebhooks: '4000 0000 0000 9002',
  doublesWebhooks: '4000 0000 0000 9003',
} as const;

/** A cart with one of each, with an address and a way of shipping: nothing is missing but the payment. */
export async function bringToTheTill(
  client: Running,
  variantIds: readonly string[],
  { density, ...more }: { email?: string; density?: string } = {},
): Promise<Json> {
  const { cart } = await putIntoCart(client, variantIds, density ? { density } : {});
  return prepareCheckout(client, cart, more);
}

/** Gives a cart an address and a way of shipping. */
export async function prepareCheckout(
  client: Running,
  cart: Json,
  { email = 'nora@example.com' }: { email?: string } = {},
): Promise<Json> {
  const update = async (input: object): Promise<Json> =>
    dataOf(await client.run('CheckoutUpdate', { input: { cartId: cart.id, ...input } })).cartCheckoutUpdate.cart;
  const addressed = await update({ email, shippingAddress: home, billingSameAsShipping: true });
  return update({ shippingOptionId: addressed.checkout.shippingOptions[0].id });
}

/** What the provider's card page gives out for a card: good for one payment. */
export async function cardToken(shopUrl: string, number: string = cards.succeeds): Promise<string> {
  const answer = await fetch(`${shopUrl}/pay/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number, expiry: '04/40', cvc: '123' }),
  });
  const { token } = (await answer.json()) as { token: string };
  return token;
}

/** How a cart shall be paid; answers the payload. */
export async function createPaymentSession(client: Running, cartId: string, more: object): Promise<Json> {
  const input = { cartId, provider: 'FAKE', idempotencyKey: randomUUID(), ...more };
  return dataOf(await client.run('PaymentSessionCreate', { input })).paymentSessionCreate;
}

/** Places an order from a cart as the client saw it; answers the payload. */
export async function placeOrder(
  client: Running,
  cart: Json,
  { paymentSessionId, ...more }: { paymentSessionId: string; idempotencyKey?: string; expectedTotalMinor?: number },
): Promise<Json> {
  const input = {
    cartId: cart.id,
    expectedCartVersion: cart.version,
    expectedTotalMinor: cart.cost.total.minor,
    paymentSessionId,
    idempotencyKey: randomUUID(),
    ...more,
  };
  return dataOf(await client.run('OrderPlace', { input })).orderPlace;
}

/** A session in which a card was given: an order can be paid with it. */
export async function sessionWithCard(
  client: Running,
  shopUrl: string,
  cartId: string,
  number?: string,
): Promise<string> {
  const methodToken = await cardToken(shopUrl, number);
  const { session } = await createPaymentSession(client, cartId, { methodToken });
  return session.id;
}

/** The same, followed to where nothing is under way: asked with the same key again, it answers how far the order is by then. */
export async function placeToTheEnd(
  client: Running,
  cart: Json,
  input: Parameters<typeof placeOrder>[2],
): Promise<Json> {
  const placing = { idempotencyKey: randomUUID(), ...input };
  return eventually(
    20_000,
    () => placeOrder(client, cart, placing),
    ({ order }) => order?.status !== 'PENDING',
  );
}

/** From a cart to an order: pays it with a card; answers the payload, once nothing is under way. */
export async function buy(client: Running, shopUrl: string, cart: Json, number?: string): Promise<Json> {
  return placeToTheEnd(client, cart, { paymentSessionId: await sessionWithCard(client, shopUrl, cart.id, number) });
}

/** What its owner may see change in a cart, read anew. */
export async function readCart(client: Asking, id: string): Promise<Json> {
  const ask = `query ($id: ID!) { cart(id: $id) {
    id version lines { id quantity variant { id } unitPrice { minor } } cost { total { minor currency } }
    checkout { ready } notices { code } } }`;
  return dataOf(await client.ask(ask, { id })).cart;
}

/** What the customer says on the page of the bank. */
export async function answerBank(redirectUrl: string, outcome: 'approve' | 'decline'): Promise<void> {
  const body = new URLSearchParams({ outcome });
  const answer = await fetch(redirectUrl, { method: 'POST', body, redirect: 'manual' });
  if (answer.status >= 400) throw new Error(`The bank answered ${answer.status}.`);
}

/** Asks for an order until it has a status; what takes longer than an answer is told by the order itself. */
export const untilStatus = (ask: () => Promise<Json>, status: string): Promise<Json> =>
  eventually(10_000, ask, (order) => order?.status === status);
