import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { eventually } from '../clients/eventually.ts';
import { again } from '../clients/persistent.ts';
import { openShop } from '../clients/shop.ts';
import { answerBank } from '../clients/till.ts';
import { type Books, readBooks } from '../random-days/books.ts';
import { type Day, day } from '../random-days/day.ts';
import { type Household, openHousehold, type Processes } from '../random-days/mishaps.ts';
import { mistakesIn, ordersSince } from '../random-days/mistakes.ts';
import { hireStaff, type Staff } from '../random-days/staff.ts';
import { visit } from '../random-days/visitor.ts';
import { type Lab, openLab } from '../setup/lab.ts';
import { findRedis } from '../setup/redis-server.ts';

/** `SHOP_DAYS` says how many days the shop in one process has, the other has half of them; `SHOP_SEED` runs a seed again. */
const { SHOP_DAYS = '5', SHOP_SEED } = process.env;
const days = Number(SHOP_DAYS);
const redis = await findRedis();
afterAll(() => redis?.stop());

const threeProcesses: Processes = [
  ['gateway', 'accounts', 'catalog', 'cart', 'reviews', 'search', 'bff-web', 'bff-mobile'],
  ['orders', 'notifications'],
  ['inventory', 'payments'],
];

describe('whatever happens on a day, nothing is lost and nothing is doubled', () => {
  let lab: Lab;
  afterEach(() => lab?.clear());
  const timeout = 120_000 + days * 60_000;

  test('in one process, killed while orders are placed', { timeout }, async () => {
    lab = await openLab();
    await live(lab, [[]], days, day({ mishaps: 1, kinds: ['kill'] }));
  });

  test.skipIf(!redis)(
    'in three processes, of which any is killed or falls asleep (needs Redis)',
    { timeout },
    async () => {
      lab = await openLab({ environment: { REDIS_URL: redis?.url ?? '' } });
      await live(lab, threeProcesses, Math.ceil(days / 2), day({ mishaps: 4 }));
    },
  );
});

/** Opens a shop in which each day is followed by a look at the books. A failure says by which seed the days come again. */
async function live(lab: Lab, processes: Processes, numRuns: number, anyDay: fc.Arbitrary<Day>): Promise<void> {
  const household = await openHousehold(lab, processes);
  const staff = await hireStaff(openShop(lab.url));
  const opening = await readBooks(lab);
  const property = fc.asyncProperty(anyDay, (each) => spend(each, { lab, household, staff, opening }));
  await fc.assert(property, {
    numRuns,
    endOnFailure: true,
    ...(SHOP_SEED && { seed: Number(SHOP_SEED) }),
  });
  const endings = ordersSince(opening, await readBooks(lab)).map(({ status }) => status);
  expect(new Set(endings).size).toBeGreaterThan(1);
}

interface Place {
  lab: Lab;
  household: Household;
  staff: Staff;
  opening: Books;
}

async function spend({ visits, stock, mishaps }: Day, { lab, household, staff, opening }: Place): Promise<void> {
  const shop = openShop(lab.url);
  const variants = await staff.stock('aurora-kettle', stock);
  const [, ...orders] = await Promise.all([
    household.suffer(mishaps),
    ...visits.map((each) => visit(shop, staff, each, variants)),
  ]);
  const mistakes = async () => {
    await everybodyComesBack(lab);
    return mistakesIn(await readBooks(lab), opening);
  };
  expect(await eventually(30_000, mistakes, (found) => found.length === 0)).toEqual([]);
  for (const { orderId, client } of orders.flat()) {
    const { data } = await client.ask('query ($id: ID!) { order(id: $id) { id } }', { id: orderId });
    expect(data.order).toEqual({ id: orderId });
  }
}

/** From their banks. */
async function everybodyComesBack(lab: Lab): Promise<void> {
  const payments = await lab.database('payments');
  const query = `select action->>'redirectUrl' as url from payments where stage = 'REQUIRES_ACTION'`;
  const { rows } = await payments.current().execute(query);
  for (const { url } of rows as { url: string }[]) await again(() => answerBank(url, 'approve'));
}
