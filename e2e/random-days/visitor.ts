import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { newPerson } from '../clients/people.ts';
import { again, persistent, untilSaid } from '../clients/persistent.ts';
import { putIntoCart } from '../clients/shelves.ts';
import type { Shop } from '../clients/shop.ts';
import { answerBank, placeOrder, prepareCheckout, sessionWithCard } from '../clients/till.ts';
import type { WebClient } from '../clients/web-client.ts';
import type { Visit } from './day.ts';
import type { Staff } from './staff.ts';

/** An order that somebody was told of, and who. */
export interface Acknowledged {
  orderId: string;
  client: WebClient;
}

/** Somebody comes, buys what is on the shelves of that day if it can be had, and perhaps thinks again. */
export async function visit(
  shop: Shop,
  staff: Staff,
  each: Visit,
  variantIds: readonly string[],
): Promise<Acknowledged[]> {
  await sleep(each.startMs);
  const client = await arrive(shop, each.isCustomer);
  const idempotencyKey = randomUUID();
  const wanted = each.shelves.map((shelf) => variantIds[shelf] as string);
  const { cart } = await untilSaid(() => putIntoCart(client, wanted, { idempotencyKey }));
  if (!cart || cart.lines.length === 0) return [];
  const orders = await pay(shop, client, each, await prepareCheckout(client, cart));
  for (const order of orders) await afterwards(client, staff, each, order);
  return orders.map(({ id }) => ({ orderId: id, client }));
}

async function arrive(shop: Shop, isCustomer: boolean): Promise<WebClient> {
  const client = persistent(shop.web());
  if (!isCustomer) return client;
  const person = newPerson();
  // Registered once already is as good: nobody knows whether the first answer was lost.
  await client.run('Register', { input: person });
  const signIn = () => client.run('SignIn', { input: { email: person.email, password: person.password } });
  if (!dataOf(await signIn()).signIn.signedIn) throw new Error('Somebody who registered cannot sign in.');
  return client;
}

/** All the orders that became of one cart, as they were answered first: one, as a rule. */
async function pay(shop: Shop, client: WebClient, each: Visit, cart: Json): Promise<Json[]> {
  const paymentSessionId = await again(() => sessionWithCard(client, shop.url, cart.id, each.card));
  const place = (idempotencyKey: string) =>
    untilSaid(() => placeOrder(client, cart, { paymentSessionId, idempotencyKey }));
  const key = randomUUID();
  const same = await Promise.all(Array.from({ length: 1 + each.repeats }, () => place(key)));
  // None for who was refused: a key is used up by an order, not by a shelf that is empty for a moment.
  const ids = new Set(same.flatMap(({ order }) => (order ? [order.id] : [])));
  if (ids.size > 1) throw new Error(`One key, and these answers: ${JSON.stringify(same)}`);
  const other = each.isPlacedAgain ? [await place(randomUUID())] : [];
  const answered = [...same, ...other].flatMap(({ order }) => (order ? [order] : []));
  return answered.filter(({ id }, at) => answered.findIndex((order) => order.id === id) === at);
}

async function afterwards(client: WebClient, staff: Staff, { bank, next }: Visit, order: Json): Promise<void> {
  const bankPage = order.payment?.nextAction?.redirectUrl;
  if (bankPage && bank !== 'never') await again(() => answerBank(bankPage, bank));
  const cancel = () => {
    const input = { orderId: order.id, reason: 'Thought again', idempotencyKey: randomUUID() };
    return untilSaid(async () => dataOf(await client.run('OrderCancel', { input })).orderCancel);
  };
  if (next === 'cancel') await cancel();
  if (next === 'cancel twice') await Promise.all([cancel(), cancel()]);
  if (next === 'refund') await staff.refund(order.id);
  if (next === 'ship') await staff.ship(order.id);
  if (next === 'ship and cancel') await Promise.all([staff.ship(order.id), cancel()]);
}
