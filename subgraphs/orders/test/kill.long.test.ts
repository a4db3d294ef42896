import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Database } from '@prism/platform/database';
import type { EventEnvelope } from '@prism/platform/events';
import { newId } from '@prism/platform/ids';
import { testDatabase, testServerUrl } from '@prism/platform/testing';
import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { createFakeCommerce, type FakeCommerce } from './fake/fake-commerce.ts';
import type { FakeCard } from './fake/fake-payments.ts';
import { expectInvariants } from './invariants.ts';
import type { FromOrders, FromParent } from './killed-orders.ts';
import type { RunningOrders } from './start-orders.ts';

const { ORDERS_KILLS = '10' } = process.env;
const kills = Number(ORDERS_KILLS);
const program = fileURLToPath(new URL('./killed-orders.ts', import.meta.url));
const place = `mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) { order { id } userErrors { code } } }`;
const cards: FakeCard[] = ['good', 'good', 'good', 'declined', 'bank-good'];
const statuses = sql`select status, count(*) as orders from order_views group by status`;

let part: ChildProcess | undefined;
afterEach(() => void part?.kill('SIGKILL'));

test(`killed ${kills} times while orders are placed, nothing is lost and nothing doubled`, {
  timeout: 60_000 + kills * 15_000,
}, async () => {
  const database = await testDatabase('orders kill');
  const news: EventEnvelope[] = [];
  const shop = createFakeCommerce({
    now: () => new Date(),
    async publish(events) {
      news.push(...events);
      for (const event of events) send({ kind: 'news', event });
    },
  });
  const variants = [3, 20, 500].map((onHand) => shop.stock.put(newId('var'), onHand));
  const acknowledged: string[] = [];
  const start = () => startPart(database, shop, { news, onPlaced: (id) => acknowledged.push(id) });

  for (let kill = 0; kill < kills; kill++) {
    await start();
    for (let order = 0; order < 5; order++) {
      const guest = newId('gst');
      const variantId = variants[order % variants.length] as string;
      const cart = shop.carts.fill(guest, [{ variantId, quantity: 1, unitPriceMinor: 1_000 }]);
      const input = shop.inputFor(cart, cards[order % cards.length]);
      send({ kind: 'place', number: order, query: place, input, subject: guest });
    }
    await sleep(Math.random() * 250);
    everybodyComesBack(shop);
    part?.kill('SIGKILL');
    await once(part as ChildProcess, 'exit');
  }

  await start();
  for (const { orderId } of shop.payments.payments.values()) shop.payments.completeAction(orderId);
  await untilQuiet(database, shop);
  const { rows } = await database.current().execute(statuses);
  expect(rows.length).toBeGreaterThan(1);
  await expectInvariants({ database, shop } as unknown as RunningOrders, { orders: acknowledged, variants });
});

function send(message: FromParent): void {
  if (part?.connected) part.send(message, () => {});
}

/** Its questions are answered by the shop. News that it may have missed come again, as they would from payments. */
async function startPart(
  database: Database,
  shop: FakeCommerce,
  { news, onPlaced }: { news: EventEnvelope[]; onPlaced: (orderId: string) => void },
): Promise<void> {
  const options = ['--conditions=@prism/source', '--import', 'tsx', program, testServerUrl(), database.name];
  const child = spawn(process.execPath, options, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  part = child;
  const started = new Promise<void>((resolve) => {
    child.on('message', async (message: FromOrders) => {
      if (message.kind === 'started') return resolve();
      if (message.kind === 'placed') return message.orderId && onPlaced(message.orderId);
      const { number, query, variables, subject } = message;
      const caller = { identity: { kind: 'service', subject } };
      const answer = await shop.graph.execute({ query, variables }, caller as never).then(
        (data) => ({ data }),
        (error: Error) => ({ error: error.message }),
      );
      if (child.connected) child.send({ kind: 'answer', number, ...answer } satisfies FromParent, () => {});
    });
  });
  await started;
  for (const event of news) send({ kind: 'news', event });
}

/** From their banks. */
function everybodyComesBack({ payments }: FakeCommerce): void {
  for (const { orderId } of payments.payments.values()) payments.completeAction(orderId);
}

/** Within 30 s after the last start nothing is under way any more. */
async function untilQuiet(database: Database, shop: FakeCommerce): Promise<void> {
  const open = sql`select count(*)::int as count from order_views where status in ('PENDING', 'AWAITING_PAYMENT_ACTION')`;
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(200)) {
    everybodyComesBack(shop);
    const { rows } = await database.current().execute<{ count: number }>(open);
    if (rows[0]?.count === 0) return;
  }
}
