import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@prism/platform/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, test } from 'vitest';
import type { FakeCard } from './fake/fake-payments.ts';
import { type Fault, noFaults } from './fake/faults.ts';
import { expectInvariants } from './invariants.ts';
import { settle, shopper } from './operations.ts';
import { type Answer, admin, type RunningOrders, someGuest, startOrders, support } from './start-orders.ts';

/** `ORDERS_SEED` runs one seed again, `ORDERS_RUNS` says how many there are. */
const { ORDERS_SEED, ORDERS_RUNS = '6' } = process.env;
const timeout = 20_000 + Number(ORDERS_RUNS) * 4_000;

let running: RunningOrders;
beforeAll(async () => {
  running = await startOrders('interleavings');
});
afterAll(() => running.stop());

const cards: FakeCard[] = ['good', 'good', 'good', 'declined', 'bank-good', 'bank-declined'];

/** What one person does with one cart, and when. */
const visit = fc.record({
  card: fc.constantFrom(...cards),
  variant: fc.nat(2),
  quantity: fc.integer({ min: 1, max: 3 }),
  /** Which process is asked. */
  isOther: fc.boolean(),
  /** The same key again, so many times. */
  repeats: fc.nat(2),
  /** Another key for the same cart. */
  isPlacedAgain: fc.boolean(),
  comesBackFromBank: fc.boolean(),
  next: fc.constantFrom('nothing', 'cancel', 'refund', 'ship', 'ship and cancel'),
  startMs: fc.nat(60),
  patienceMs: fc.integer({ min: 320, max: 700 }),
});

const day = fc.record({
  visits: fc.array(visit, { minLength: 4, maxLength: 12 }),
  stock: fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 3, max: 20 }), fc.constant(50)),
  faults: fc.infiniteStream(
    fc.oneof(
      { weight: 7, arbitrary: fc.constant(undefined) },
      { weight: 3, arbitrary: fc.constantFrom<Fault>('lost-question', 'lost-answer', 'ghost', 'late') },
    ),
  ),
  deliveries: fc.integer({ min: 1, max: 2 }),
});

type Visit = typeof visit extends fc.Arbitrary<infer T> ? T : never;

test('whatever goes wrong in whatever order, nothing is lost and nothing is doubled', {
  timeout,
}, async () => {
  const check = async ({ visits, stock, faults, deliveries }: typeof day extends fc.Arbitrary<infer T> ? T : never) => {
    const { shop } = running;
    const variants = stock.map((onHand) => shop.stock.put(newId('var'), onHand));
    shop.deliveries = deliveries;
    shop.faults = (name) => (name === 'OrdersReadCart' ? undefined : faults.next().value);
    const acknowledged = await Promise.all(visits.map((each) => pay(each, variants[each.variant] as string)));
    shop.faults = noFaults;
    shop.deliveries = 1;
    await settle(running, 30 * 60_000);
    await expectInvariants(running, { orders: acknowledged.flat(), variants });
  };
  await fc.assert(fc.asyncProperty(day, check), {
    numRuns: Number(ORDERS_RUNS),
    endOnFailure: true,
    ...(ORDERS_SEED && { seed: Number(ORDERS_SEED) }),
  });
});

/** Ids of the orders that the visitor was told of. */
async function pay(each: Visit, variantId: string): Promise<string[]> {
  const me = shopper(running, someGuest(), { patienceMs: each.patienceMs });
  await sleep(each.startMs);
  const cart = me.cart({ variantId, quantity: each.quantity });
  const input = running.shop.inputFor(cart, each.card);
  const on = each.isOther ? running.onOther : running;
  const same = Array.from({ length: each.repeats }, () => me.place(input));
  const answers = await Promise.all([me.place(input, on), ...same]);
  if (each.isPlacedAgain) answers.push(await me.place(running.shop.inputFor(cart), on));
  const ids = [...new Set(answers.flatMap(({ order }: Answer) => (order ? [order.id as string] : [])))];
  if (each.comesBackFromBank) for (const id of ids) running.shop.payments.completeAction(id);
  for (const id of ids) await afterwards(each, id, me);
  return ids;
}

async function afterwards({ next }: Visit, id: string, me: ReturnType<typeof shopper>): Promise<void> {
  const ship = async () => {
    const { version } = await me.order(id);
    await shopper(running, admin).ship({ orderId: id, expectedVersion: version });
  };
  const payment = running.shop.payments.byOrder(id);
  if (next === 'cancel') await Promise.all([me.cancel(id), shopper(running, support).cancel(id)]);
  if (next === 'ship') await ship();
  if (next === 'ship and cancel') await Promise.all([ship(), me.cancel(id)]);
  if (next === 'refund' && payment?.status === 'CAPTURED') running.shop.payments.refund(payment, newId('key'), 100);
}
