import { newId } from '@prism/platform/ids';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, vi } from 'vitest';
import { adjust, arrange, askEntities, publish, type TestProduct } from './operations.ts';
import { pass, reserve, settle, type Wanted } from './reserve.ts';
import { type Answer, admin, orders, type RunningInventory } from './start-inventory.ts';

/** How many orders there are, and variants; few, so that they get in each other's way. */
const orderCount = 9;
const variantCount = 3;

const order = fc.nat({ max: orderCount - 1 });
const lines = fc.uniqueArray(fc.tuple(fc.nat({ max: variantCount - 1 }), fc.integer({ min: 1, max: 4 })), {
  minLength: 1,
  maxLength: variantCount,
  selector: ([variant]) => variant,
});
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('create'), order, lines }) },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constantFrom('renew', 'confirm', 'confirm', 'release', 'return'), order }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('adjust'),
      variant: fc.nat({ max: variantCount - 1 }),
      warehouse: fc.nat({ max: 1 }),
      delta: fc.integer({ min: -4, max: 6 }).filter((delta) => delta !== 0),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pass'), seconds: fc.integer({ min: 1, max: 900 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What happens in a shop: moments one after the other, in each of them some things at once. */
export const trade = fc.array(fc.array(step, { minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 8 });

/** Lets the trade happen to new products and orders, and holds it against what must be true at each moment and in the end. */
export async function checkTrade(inventory: RunningInventory, moments: Step[][]): Promise<void> {
  const products = [await publish(inventory, 2), await awaited(inventory)];
  const variantIds = products.flatMap((product) => product.variantIds);
  const shop = new Shop(inventory, variantIds);
  for (const variant of [0, 1])
    for (const warehouse of [0, 1]) await shop.take({ kind: 'adjust', variant, warehouse, delta: 5 });
  for (const steps of moments) {
    await Promise.all(steps.map((each) => shop.take(each)));
    await expectSound(inventory, variantIds);
  }
  await shop.expectBalance();
  pass(inventory, 100_000);
  await vi.waitFor(() => expectNothingHeld(inventory), 10_000);
  await shop.expectBalance();
  await expectSound(inventory, variantIds);
  for (const product of products) await expectTold(inventory, product);
  // Nobody waited in a circle.
  expect(inventory.countRestarts()).toBe(0);
}

/** A product whose variant may be ordered before it has come. */
async function awaited(inventory: RunningInventory): Promise<TestProduct> {
  const product = await publish(inventory);
  for (const variantId of product.variantIds) {
    for (const delta of [1, -1]) await adjust(inventory, { variantId, delta });
    await arrange(inventory, variantId, { restockAt: new Date('2031-02-01'), takesBackorders: true });
  }
  await inventory.tellProduct({ ...product, version: 2 });
  return product;
}

class Shop {
  readonly #inventory: RunningInventory;
  readonly #variantIds: string[];
  readonly #orderIds = Array.from({ length: orderCount }, () => newId('ord'));
  readonly #reservationIds = new Map<number, string>();
  /** How many were added to each variant, less those taken away. */
  readonly #adjusted = new Map<string, number>();

  constructor(inventory: RunningInventory, variantIds: string[]) {
    this.#inventory = inventory;
    this.#variantIds = variantIds;
  }

  async take(each: Step): Promise<void> {
    switch (each.kind) {
      case 'create':
        return this.#create(each.order, each.lines);
      case 'adjust':
        return this.#adjust(each.variant, each.warehouse, each.delta);
      case 'pass':
        return pass(this.#inventory, each.seconds);
      default: {
        const id = this.#reservationIds.get(each.order);
        if (id) await settle(this.#inventory, each.kind, id);
      }
    }
  }

  async #create(number: number, wanted: [number, number][]): Promise<void> {
    const named = wanted.map(([variant, quantity]): Wanted => [this.#variantIds[variant] as string, quantity]);
    const orderId = this.#orderIds[number] as string;
    const { reservation } = await reserve(this.#inventory, named, { orderId });
    if (reservation) this.#reservationIds.set(number, reservation.id);
  }

  async #adjust(variant: number, warehouse: number, delta: number): Promise<void> {
    const variantId = this.#variantIds[variant] as string;
    const warehouseId = this.#inventory.warehouses[warehouse] as string;
    const { stockLevel } = await adjust(this.#inventory, { variantId, warehouseId, delta });
    if (stockLevel) this.#adjusted.set(variantId, (this.#adjusted.get(variantId) ?? 0) + delta);
  }

  /** By what was answered alone: reserved + available + sold = adjusted, and reserved is what is held. */
  async expectBalance(): Promise<void> {
    const fields = 'id stockLevels { reserved available }';
    const [variants, reservations] = [
      await askEntities(this.#inventory, 'ProductVariant', this.#variantIds, fields, admin),
      await this.#askReservations(),
    ];
    for (const { id, stockLevels } of variants) {
      const reserved = sumOf(stockLevels, (level) => level.reserved);
      const available = sumOf(stockLevels, (level) => level.available);
      const sold = kept(reservations, id, 'CONFIRMED');
      expect({ id, sum: reserved + available + sold }).toEqual({ id, sum: this.#adjusted.get(id) ?? 0 });
    }
  }

  async #askReservations(): Promise<Answer[]> {
    const query = `query ($r: [_Any!]!) {
      _entities(representations: $r) { ... on Reservation { status lines { variant { id } quantity backordered } } }
    }`;
    const r = [...this.#reservationIds.values()].map((id) => ({ __typename: 'Reservation', id }));
    return (await this.#inventory.ask(query, { r }, orders))._entities;
  }
}

const sumOf = (rows: Answer[], of: (row: Answer) => number): number => rows.reduce((sum, row) => sum + of(row), 0);

/** How many pieces of a variant the reservations of a status have. */
function kept(reservations: Answer[], variantId: string, status: string): number {
  const lines = reservations.filter((each) => each.status === status).flatMap((each) => each.lines);
  return sumOf(
    lines.filter(({ variant }) => variant.id === variantId),
    ({ quantity, backordered }) => quantity - backordered,
  );
}

/** By one statement, so at one moment: every level is what its ledger and its reservations say, and nothing is negative. */
async function expectSound({ database }: RunningInventory, variantIds: string[]): Promise<void> {
  const { rows } = await database.current().execute(sql`
    with kept as (
      select stock_level_id as id,
        sum(quantity) filter (where status = 'HELD') as held, sum(quantity) filter (where status = 'CONFIRMED') as sold
      from reservation_holds join reservations on reservations.id = reservation_id group by stock_level_id
    ), adjusted as (
      select stock_level_id as id, sum(delta) as sum from stock_adjustments group by stock_level_id
    )
    select level.id, on_hand, reserved, adjusted.sum as adjusted, held, sold
    from stock_levels as level left join kept using (id) left join adjusted using (id)
    where level.variant_id = any(${sql.param(variantIds)}::text[]) and (
      reserved <> coalesce(held, 0) or on_hand <> coalesce(adjusted.sum, 0) - coalesce(sold, 0)
      or reserved < 0 or reserved > on_hand
    )`);
  expect(rows).toEqual([]);
}

async function expectNothingHeld({ database }: RunningInventory): Promise<void> {
  const { rows } = await database.current().execute(sql`
    select (select count(*) from reservations where status = 'HELD') + (select sum(reserved) from stock_levels) as held`);
  expect(rows).toEqual([{ held: '0' }]);
}

/** What others were told last is how the product can be had now; one version came after the other. */
async function expectTold(inventory: RunningInventory, { id }: TestProduct): Promise<void> {
  const told = (await inventory.told(id)).map(({ payload }) => payload);
  const [product] = await askEntities(inventory, 'Product', [id]);
  expect(told.at(-1)?.status).toBe(product.availability.status);
  expect(told.map(({ version }) => version)).toEqual(told.map((_, at) => at + 1));
}
