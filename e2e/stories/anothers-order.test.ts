import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { dataOf, type GraphAnswer, type Json } from '../clients/graph-answer.ts';
import { offersOf } from '../clients/shelves.ts';
import type { Shop } from '../clients/shop.ts';
import { story } from '../clients/story.ts';
import { bringToTheTill, placeOrder, placeToTheEnd, sessionWithCard } from '../clients/till.ts';
import type { WebClient } from '../clients/web-client.ts';

/** An order of Ann's, as she placed it; Ben has bought something as well. */
interface Cast {
  ann: WebClient;
  ben: WebClient;
  order: { id: string; number: string };
  placing: { cart: Json; input: Parameters<typeof placeOrder>[2] };
}

const look = 'query ($id: ID!) { order(id: $id) { id number status payment { status } lines { quantity } } }';
const nobodys = { id: 'ord_01D00000000000000000000000', number: 'P-0000-0000' };

type Road = (cast: Cast, shop: Shop, order: Cast['order']) => Promise<GraphAnswer>;

/** Each answers what somebody is told who is not Ann. */
const roads: Readonly<Record<string, Road>> = {
  'the id, by somebody signed in': ({ ben }, _, { id }) => ben.ask(look, { id }),
  'the id, by a visitor': (_, shop, { id }) => shop.web().ask(look, { id }),
  'the id, at the other door': async (_, shop, { id }) =>
    (await shop.mobileOf()).ask('query ($id: ID!) { order(id: $id) { id status } }', { id }),
  'an alias and a fragment': ({ ben }, _, { id }) =>
    ben.ask(
      'query ($id: ID!) { a: order(id: $id) { ...F } b: order(id: $id) { ... { number } } } fragment F on Order { id }',
      { id },
    ),
  'its number in a list of one’s own': ({ ben }, _, { number }) =>
    ben.ask(
      'query ($number: String!) { viewer { order(number: $number) { id } orders(first: 5) { nodes { number } } } }',
      {
        number,
      },
    ),
  'a change': ({ ben }, _, { id }) => ben.run('OrderCancel', { input: { orderId: id, idempotencyKey: randomUUID() } }),
  'the same question while its owner asks': async ({ ann, ben }, _, { id }) => {
    const asked = Array.from({ length: 20 }, (_, at) => (at % 2 ? ben : ann).ask(look, { id }));
    const answers = await Promise.all(asked);
    const [first, ...others] = answers.filter((_, at) => at % 2);
    for (const other of others) expect(withoutIds(other)).toEqual(withoutIds(first as GraphAnswer));
    return first as GraphAnswer;
  },
  'a reference of the federation': ({ ben }, _, { id }) =>
    ben.ask(`{ _entities(representations: [{ __typename: "Order", id: "${id}" }]) { __typename } }`),
};

story('an order of somebody else', (shop) => {
  let cast: Cast;
  beforeAll(async () => {
    const [ann, ben] = [await shop.webOf(), await shop.webOf()];
    const placing = await comeToPlace(ann, shop);
    const { order } = await placeToTheEnd(ann, placing.cart, placing.input);
    expect(order.status).toBe('CONFIRMED');
    const { number } = dataOf(await ann.ask('query ($id: ID!) { order(id: $id) { number } }', order)).order;
    const own = await comeToPlace(ben, shop);
    await placeToTheEnd(ben, own.cart, own.input);
    cast = { ann, ben, order: { id: order.id, number }, placing };
  }, 60_000);

  test.each(Object.entries(roads))('by %s is told of as if there were none', async (_, road) => {
    const told = withoutIds(await road(cast, shop, cast.order));
    expect(told).toEqual(withoutIds(await road(cast, shop, nobodys)));
    expect(JSON.stringify(told)).not.toContain('CONFIRMED');
  });

  test('is not had by the key it was placed with', async () => {
    const { cart, input } = cast.placing;
    const { order, userErrors } = await placeOrder(cast.ben, cart, input);
    expect(order).toBeNull();
    const { order: none, userErrors: same } = await placeOrder(
      cast.ben,
      { ...cart, id: 'crt_01D00000000000000000000000' },
      { ...input, idempotencyKey: randomUUID() },
    );
    expect(none).toBeNull();
    expect(userErrors).toEqual(same);
  });

  test('is there for its owner all the while', async () => {
    const { order } = dataOf(await cast.ann.ask(look, cast.order));
    expect(order).toMatchObject({ ...cast.order, status: 'CONFIRMED', lines: [{ quantity: 1 }] });
  });
});

async function comeToPlace(client: WebClient, shop: Shop): Promise<Cast['placing']> {
  const [offer] = await offersOf(client);
  const cart = await bringToTheTill(client, [offer?.variantId as string]);
  const paymentSessionId = await sessionWithCard(client, shop.url, cart.id);
  return { cart, input: { paymentSessionId, idempotencyKey: randomUUID() } };
}

/** Status, data and errors, without what was asked for and what differs each time. */
function withoutIds({ status, data, errors }: GraphAnswer) {
  const told = JSON.stringify({ status, data, errors: errors ?? null });
  return JSON.parse(told.replaceAll(/"requestId":"[^"]+"/g, '"requestId":"…"').replaceAll(/ord_\w{26}/g, 'ord'));
}
