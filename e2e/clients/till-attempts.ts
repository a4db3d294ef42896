import { randomUUID } from 'node:crypto';
import { eventually } from './eventually.ts';
import type { GraphAnswer, Json } from './graph-answer.ts';
import type { Shop } from './shop.ts';
import { bringToTheTill, readCart, sessionWithCard } from './till.ts';
import type { WebClient } from './web-client.ts';

/** What can be tried with a cart at the till; what is given stands in for what would be right. */
export interface Attempts {
  add(input: object): Promise<GraphAnswer>;
  set(input: object): Promise<GraphAnswer>;
  update(input: object): Promise<GraphAnswer>;
  applyCode(input: object): Promise<GraphAnswer>;
  move(market: object): Promise<GraphAnswer>;
  choosePayment(input: object): Promise<GraphAnswer>;
  place(input: object): Promise<GraphAnswer>;
}

/** Somebody at the till who could order at once. */
export interface AtTheTill {
  shop: Shop;
  client: WebClient;
  cart: Json;
  attempts: Attempts;
}

/** A browser with one piece in a cart, and a session with a good card. */
export async function comeToTheTill(shop: Shop, variantId: string, client = shop.web()): Promise<AtTheTill> {
  const { id } = await bringToTheTill(client, [variantId]);
  const cart = await readCart(client, id);
  const paymentSessionId = await sessionWithCard(client, shop.url, id);
  return { shop, client, cart, attempts: attemptsOf(client, cart, paymentSessionId) };
}

/** The same cart and session in the hands of another browser. */
export function inOtherHands({ shop, cart }: AtTheTill, paymentSessionId: string, client = shop.web()): Attempts {
  return attemptsOf(client, cart, paymentSessionId);
}

/** The same key again answers the same order, as far as it is then. */
const placeToTheEnd = (run: (document: string, input: object) => Promise<GraphAnswer>, input: object) =>
  eventually(
    20_000,
    () => run('OrderPlace', input),
    ({ data }) => data?.orderPlace?.order?.status !== 'PENDING',
  );

function attemptsOf(client: WebClient, cart: Json, paymentSessionId: string): Attempts {
  const cartId = cart.id;
  const run = (document: string, input: object) => client.run(document, { input });
  const seen = { expectedCartVersion: cart.version, expectedTotalMinor: cart.cost.total.minor };
  const key = () => ({ idempotencyKey: randomUUID() });
  return {
    add: (input) => run('CartLinesAdd', { cartId, ...key(), ...input }),
    set: (input) => run('CartLinesSet', { cartId, ...input }),
    update: (input) => run('CheckoutUpdate', { cartId, ...input }),
    applyCode: (input) => run('CartPromoCodeApply', { cartId, ...input }),
    move: (market) => client.run('CartMarketSet', { cartId, ...market }),
    choosePayment: (input) => run('PaymentSessionCreate', { cartId, provider: 'FAKE', ...key(), ...input }),
    place: (input) => placeToTheEnd(run, { cartId, ...seen, paymentSessionId, ...key(), ...input }),
  };
}
