import { createInProcessTransport, createOutbox } from '@prism/platform/events';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tellAbandoned } from '../src/application/tell-abandoned.ts';
import { createCartNews } from '../src/infrastructure/cart-news.ts';
import { createCartStore } from '../src/infrastructure/cart-store.ts';
import { createCart } from '../src/module.ts';
import { shopper } from './operations.ts';
import { placing, readyCart, someOrder } from './placing.ts';
import { byCurrency } from './prices.ts';
import { type RunningCart, someCustomer, someGuest, startCart } from './start-cart.ts';

const noon = new Date('2026-01-01T12:00:00Z');
const hoursAfter = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

let running: RunningCart;
beforeAll(async () => {
  running = await startCart('abandoned');
});
afterAll(() => running.stop());
beforeEach(() => {
  running.clock.now = noon;
});

/** As many sweeps at once as that, at this time. */
async function sweep(at: Date, { times = 1, afterHours = 24 } = {}): Promise<void> {
  const { database } = running;
  const now = () => at;
  const news = createCartNews(createOutbox(database, { now }));
  const ports = { carts: createCartStore(database), news, unitOfWork: database.transaction, now };
  await Promise.all(Array.from({ length: times }, () => tellAbandoned(ports, afterHours)));
}

/** A process that starts at this time, and ends. */
async function runProcess(at: Date, options = {}): Promise<void> {
  const transport = createInProcessTransport();
  const { database, shop } = running;
  const deps = { database, transport, log: silentLogger, now: () => at, newId, internalGraph: shop.graph };
  const subgraph = await createCart({ ...deps, ...options });
  await subgraph.start();
  await subgraph.stop();
  await transport.close();
}

async function toldOf(cartId: string) {
  const told = await running.told(cartId);
  return told.flatMap(({ type, payload }) => (type === 'CartAbandoned' ? [payload] : []));
}

async function cartOf(identity = someCustomer(), index = 1) {
  const me = shopper(running, identity);
  const { cart } = await me.add([{ variantId: running.shop.stock(index) }]);
  return { me, cart };
}

describe('an abandoned cart', () => {
  test('is told once, after a day, with nothing of what is in it', async () => {
    const { me, cart } = await cartOf();
    await sweep(hoursAfter(23));
    expect(await toldOf(cart.id)).toEqual([]);
    await sweep(hoursAfter(24));
    await sweep(hoursAfter(48));
    const ownerId = me.identity.subject;
    expect(await toldOf(cart.id)).toEqual([
      { cartId: cart.id, ownerId, version: 1, untouchedSince: noon.toISOString() },
    ]);
    expect(await me.cart('version')).toEqual({ version: 1 });
  });

  test('is told once, however many sweep at once', async () => {
    const carts = await Promise.all(Array.from({ length: 30 }, () => cartOf()));
    await sweep(hoursAfter(25), { times: 8 });
    for (const { cart } of carts) expect(await toldOf(cart.id)).toHaveLength(1);
  });

  test('is told again only after it was changed, and left alone as long', async () => {
    const { me, cart } = await cartOf();
    await sweep(hoursAfter(24));
    running.clock.now = hoursAfter(30);
    await me.add([{ variantId: running.shop.stock(2) }]);
    await sweep(hoursAfter(53));
    expect(await toldOf(cart.id)).toHaveLength(1);
    await sweep(hoursAfter(54));
    expect((await toldOf(cart.id)).map(({ version }) => version)).toEqual([1, 2]);
  });

  test('is told by processes that start, after as long as the shop says', async () => {
    const { cart } = await cartOf();
    await runProcess(hoursAfter(2), { abandonedAfterHours: 3 });
    expect(await toldOf(cart.id)).toEqual([]);
    const processes = Array.from({ length: 3 }, () => runProcess(hoursAfter(2), { abandonedAfterHours: 2 }));
    await Promise.all(processes);
    expect(await toldOf(cart.id)).toHaveLength(1);
    const types = (await running.told(cart.id)).map(({ type }) => type);
    expect(types).toEqual(['CartChanged', 'CartAbandoned']);
  });

  test('that somebody changes at the same moment is told of one state or of none, never twice', async () => {
    const carts = await Promise.all(Array.from({ length: 10 }, () => cartOf()));
    running.clock.now = hoursAfter(24);
    const changes = carts.map(({ me }) => me.add([{ variantId: running.shop.stock(3) }]));
    await Promise.all([...changes, sweep(hoursAfter(24), { times: 2 })]);
    await sweep(hoursAfter(47));
    for (const { cart } of carts) {
      const told = await toldOf(cart.id);
      expect(told.length).toBeLessThanOrEqual(1);
      for (const { version } of told) expect(version).toBe(1);
    }
  });
});

describe('nobody has abandoned', () => {
  test('a guest’s cart, an empty one, one that is being ordered, or one that was', async () => {
    const orders = placing(running);
    const { cart: guests } = await cartOf(someGuest());
    const { me, cart: emptied } = await cartOf();
    await me.set(emptied.id, [{ lineId: emptied.lines[0].id, quantity: 0 }]);
    const [held, bought] = [await readyCart(running), await readyCart(running)];
    await orders.lock(held, someOrder());
    const orderId = someOrder();
    await orders.lock(bought, orderId);
    await orders.convert(bought.cart.id, orderId);
    await sweep(hoursAfter(100));
    for (const { id } of [guests, emptied, held.cart, bought.cart]) expect(await toldOf(id)).toEqual([]);
  });

  test('a cart that an order let go just now', async () => {
    const orders = placing(running);
    const ready = await readyCart(running);
    const orderId = someOrder();
    await orders.lock(ready, orderId);
    running.clock.now = hoursAfter(20);
    await orders.unlock(ready.cart.id, orderId);
    await sweep(hoursAfter(43));
    expect(await toldOf(ready.cart.id)).toEqual([]);
    await sweep(hoursAfter(44));
    expect(await toldOf(ready.cart.id)).toHaveLength(1);
  });

  test('a cart that was emptied, until there is something in it again', async () => {
    const { me, cart } = await cartOf();
    await me.set(cart.id, [{ lineId: cart.lines[0].id, quantity: 0 }]);
    await sweep(hoursAfter(24));
    running.clock.now = hoursAfter(25);
    await me.add([{ variantId: running.shop.stock(4, { prices: byCurrency(500) }) }]);
    await sweep(hoursAfter(49));
    expect((await toldOf(cart.id)).map(({ version }) => version)).toEqual([3]);
  });
});
