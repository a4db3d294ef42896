import type { Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shopper } from './operations.ts';
import {
  type Answer,
  admin,
  type RunningOrders,
  someCustomer,
  someGuest,
  startOrders,
  support,
} from './start-orders.ts';

let running: RunningOrders;
beforeAll(async () => {
  running = await startOrders('ownership');
});
afterAll(() => running.stop());

const roads = `query ($id: ID!, $number: String!, $email: String!, $references: [_Any!]!) {
  order(id: $id) { id number }
  viewer { order(number: $number) { id number } orders { nodes { id } } }
  guestOrder(number: $number, email: $email) { id number }
  _entities(representations: $references) { ... on Order { id number email } }
}`;

/** What somebody finds by every road. */
async function find(identity: Identity, { id, number }: { id: string; number: string }, email = 'wrong@example.com') {
  const references = [
    { __typename: 'Order', id },
    { __typename: 'Order', number },
  ];
  const found: Answer = await running.ask(roads, { id, number, email, references }, identity);
  const { order, viewer, guestOrder, _entities } = found;
  return [order, viewer.order, ..._entities, guestOrder].map((each) => each?.id ?? null);
}

const buyers: [name: string, Identity][] = [
  ['a guest', someGuest()],
  ['a customer', someCustomer()],
];

describe.each(buyers)('an order of %s', (_name, buyer) => {
  let order: Answer;
  beforeAll(async () => {
    ({ order } = await shopper(running, buyer).buy());
  });

  test('is there for its owner, for support, administrators and other parts, by every road', async () => {
    const { id } = order;
    const service: Identity = { kind: 'service', subject: 'svc_payments' };
    for (const identity of [buyer, support, admin, service])
      expect(await find(identity, order)).toEqual([id, id, id, id, null]);
  });

  test('is to everybody else exactly as if it were not there', async () => {
    const nothing = { id: newId('ord'), number: 'P-0000-0000' };
    for (const identity of [someGuest(), someCustomer()]) {
      const theirs = await find(identity, order);
      expect(theirs).toEqual([null, null, null, null, null]);
      expect(theirs).toEqual(await find(identity, nothing));
    }
  });

  test('cannot be cancelled by others', async () => {
    const theirs = await shopper(running, someCustomer()).cancel(order.id);
    const none = await shopper(running, someCustomer()).cancel(newId('ord'));
    expect(theirs).toEqual(none);
    expect(theirs).toMatchObject({ order: null, userErrors: [{ code: 'ORDER_NOT_FOUND' }] });
  });

  test('what is no id is no order, and what is no address is nobody’s', async () => {
    expect(await find(someGuest(), order, '\u0000@example.com')).toEqual([null, null, null, null, null]);
    for (const id of ['ord_1', 'ord_\u0000'])
      expect(await shopper(running, buyer).cancel(id)).toMatchObject({
        order: null,
        userErrors: [{ code: 'ORDER_NOT_FOUND' }],
      });
  });

  test('tells its log and its customer to the back office only', async () => {
    const query = 'query ($id: ID!) { order(id: $id) { customer { id } events { type payload actor correlationId } } }';
    const own = await running.ask(query, { id: order.id }, buyer);
    expect(own.order).toEqual({ customer: null, events: null });
    const { order: seen } = await running.ask(query, { id: order.id }, support);
    expect(seen.customer).toEqual(buyer.kind === 'user' ? { id: buyer.subject } : null);
    expect(seen.events[0]).toMatchObject({
      type: 'PlacementRequested',
      actor: buyer.subject,
      correlationId: 'req_test',
    });
    const log = JSON.stringify(seen.events);
    for (const secret of ['Ada', 'Example.com', 'Weg 1', 'pms_']) expect(log).not.toContain(secret);
  });
});

describe('a guest who comes back', () => {
  test('finds the order by number and address, however they write them', async () => {
    const { order } = await shopper(running, someGuest()).buy();
    const typed = { ...order, number: order.number.toLowerCase().replaceAll('-', ' ') };
    expect((await find(someGuest(), typed, ' ADA@example.com ')).at(-1)).toBe(order.id);
  });

  test('finds no order of an account like that', async () => {
    const { order } = await shopper(running, someCustomer()).buy();
    expect((await find(someGuest(), order, 'ada@example.com')).at(-1)).toBeNull();
  });
});

test('what is no id and no number is nothing', async () => {
  for (const text of ['', 'ord_', '\u0000', 'x'.repeat(5_000)])
    expect(await find(someGuest(), { id: text, number: text }, text)).toEqual([null, null, null, null, null]);
});

test('the back office is for the back office', async () => {
  const ship =
    'mutation ($id: ID!) { orderShip(input: { orderId: $id, carrier: "DHL", expectedVersion: 1 }) { order { id } } }';
  const deliver = 'mutation ($id: ID!) { orderDeliver(input: { orderId: $id, expectedVersion: 1 }) { order { id } } }';
  for (const query of ['{ ordersAdmin { nodes { id } } }', ship, deliver, 'mutation { ordersRebuild { orders } }'])
    for (const [identity, code] of [
      [someGuest(), 'UNAUTHENTICATED'],
      [someCustomer(), 'FORBIDDEN'],
    ] as const)
      await expect(running.ask(query, query.includes('$id') ? { id: newId('ord') } : {}, identity)).rejects.toThrow(
        code,
      );
});
