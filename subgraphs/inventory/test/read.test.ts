import { newId } from '@prism/platform/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  adjust,
  arrange,
  askEntities,
  availabilityFields,
  availabilityOf,
  levelFields,
  publish,
  stocked,
  type TestProduct,
} from './operations.ts';
import { type Answer, admin, type RunningInventory, startInventory, strangers } from './start-inventory.ts';

let inventory: RunningInventory;
beforeAll(async () => {
  inventory = await startInventory('read');
});
afterAll(() => inventory.stop());

describe('a variant', () => {
  test('is counted over all warehouses, without what is reserved', async () => {
    const { first } = await stocked(inventory, 3);
    await adjust(inventory, { variantId: first, delta: 4, warehouseId: inventory.warehouses[1] });
    const whole = { status: 'IN_STOCK', maxOrderable: 7, lowStockCount: null, restockAt: null };
    expect(await availabilityOf(inventory, 'ProductVariant', first)).toEqual(whole);
    await arrange(inventory, first, { reserved: 2 });
    const few = { status: 'LOW_STOCK', maxOrderable: 3, lowStockCount: 3, restockAt: null };
    expect(await availabilityOf(inventory, 'ProductVariant', first)).toEqual(few);
  });

  test('never tells how many there are', async () => {
    const { first } = await stocked(inventory, 4_711);
    const [answer] = await askEntities(inventory, 'ProductVariant', [first]);
    expect(JSON.stringify(answer)).not.toContain('4711');
    expect(answer.availability.maxOrderable).toBe(10);
  });

  test('that is gone says when more will come, until that day has passed', async () => {
    const { first } = await stocked(inventory, 1);
    const restockAt = new Date(inventory.clock.now.getTime() + 86_400_000);
    await arrange(inventory, first, { restockAt, takesBackorders: true });
    expect(await availabilityOf(inventory, 'ProductVariant', first)).toMatchObject({ restockAt: null });
    await adjust(inventory, { variantId: first, delta: -1 });
    const backorder = { status: 'BACKORDER', maxOrderable: 10, lowStockCount: null };
    const answer = await availabilityOf(inventory, 'ProductVariant', first);
    expect({ ...answer, restockAt: new Date(answer.restockAt) }).toEqual({ ...backorder, restockAt });
    inventory.clock.now = restockAt;
    expect(await availabilityOf(inventory, 'ProductVariant', first)).toEqual({ ...backorder, restockAt: null });
  });

  test.each([newId('var'), 'nope', 'var_\u0000'])('that nobody knows (%j) has nothing to tell', async (id) => {
    expect((await availabilityOf(inventory, 'ProductVariant', id)) ?? null).toBeNull();
  });
});

describe('a product', () => {
  test('is as its best variant', async () => {
    const { id } = await stocked(inventory, 0, 2, 9);
    const best = { status: 'IN_STOCK', maxOrderable: 9, lowStockCount: null, restockAt: null };
    expect(await availabilityOf(inventory, 'Product', id)).toEqual(best);
  });

  test('of which nothing has come yet is out of stock', async () => {
    const { id } = await publish(inventory);
    expect(await availabilityOf(inventory, 'Product', id)).toMatchObject({ status: 'OUT_OF_STOCK', maxOrderable: 0 });
  });

  test.each([newId('prd'), 'nope', 'prd_\u0000'])('that nobody knows (%j) has nothing to tell', async (id) => {
    expect((await availabilityOf(inventory, 'Product', id)) ?? null).toBeNull();
  });
});

describe('inventoryVariants', () => {
  const query = `query ($ids: [ID!]!) { inventoryVariants(ids: $ids) { id ${availabilityFields} } }`;

  test('answers in the order asked for, null where nothing is known', async () => {
    const { variantIds } = await stocked(inventory, 1, 20);
    const [low, high] = variantIds as [string, string];
    const { inventoryVariants } = await inventory.ask(query, { ids: [high, newId('var'), low, 'nope', high] });
    expect(inventoryVariants.map((one: Answer) => one && [one.id, one.availability.status])).toEqual([
      [high, 'IN_STOCK'],
      null,
      [low, 'LOW_STOCK'],
      null,
      [high, 'IN_STOCK'],
    ]);
  });

  test('takes 250 ids and no more', async () => {
    const ids = Array.from({ length: 250 }, () => newId('var'));
    expect((await inventory.ask(query, { ids })).inventoryVariants).toHaveLength(250);
    const { errors } = await inventory.execute(query, { ids: [...ids, newId('var')] });
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('the administration', () => {
  const lowStock = `query ($threshold: Int!, $first: Int!, $after: String) {
    lowStock(threshold: $threshold, first: $first, after: $after) {
      nodes { ${levelFields} } pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }`;
  const page = async (variables: Record<string, unknown>) =>
    (await inventory.ask(lowStock, { threshold: 5, first: 2, ...variables }, admin)).lowStock;
  let scarce: TestProduct;
  beforeAll(async () => {
    scarce = await stocked(inventory, 3, 1, 4, 2, 5);
    await arrange(inventory, scarce.variantIds[2] as string, { reserved: 4 });
  });

  test('sees what runs out, the scarcest first, page by page', async () => {
    const seen: Answer[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await page({ after });
      expect([nodes.length <= 2, pageInfo.hasPreviousPage]).toEqual([true, after !== null]);
      seen.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    const available = seen.map((level) => level.available);
    expect(available).toEqual(available.toSorted((a, b) => a - b));
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const own = seen.filter(({ variant }) => scarce.variantIds.includes(variant.id));
    expect(own.map((level) => [level.available, level.reserved])).toEqual([
      [0, 4],
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
  });

  test('says what is few', async () => {
    const all = await page({ threshold: 6, first: 100 });
    expect(all.nodes.some((level: Answer) => level.available === 5)).toBe(true);
    expect((await page({ threshold: 1, first: 100 })).nodes.every((level: Answer) => level.available === 0)).toBe(true);
    expect((await page({ threshold: 0 })).nodes).toEqual([]);
  });

  test('is not bothered with what is not sold any more', async () => {
    const left = await stocked(inventory, 1);
    await inventory.tellProduct({ ...left, version: 2, status: 'ARCHIVED' });
    const { nodes } = await page({ first: 100 });
    expect(nodes.map(({ variant }: Answer) => variant.id)).not.toContain(left.first);
  });

  test.each([{ first: 0 }, { first: 101 }, { after: 'nonsense' }])('is told that %j is no page', async (variables) => {
    const { errors } = await inventory.execute(lowStock, { threshold: 5, first: 2, ...variables }, admin);
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  test('may not page through one list with the cursor of another', async () => {
    const { endCursor } = (await page({})).pageInfo;
    const { errors } = await inventory.execute(lowStock, { threshold: 4, first: 2, after: endCursor }, admin);
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  test('sees the warehouses by name, and the levels of a variant in the same order', async () => {
    const { warehouses } = await inventory.ask('{ warehouses { id name country } }', {}, admin);
    expect(warehouses.map(({ name }: Answer) => name)).toEqual(['North', 'South']);
    const { first } = await stocked(inventory, 0);
    for (const warehouseId of inventory.warehouses.toReversed())
      await adjust(inventory, { variantId: first, delta: 1, warehouseId });
    const [variant] = await askEntities(inventory, 'ProductVariant', [first], `stockLevels { ${levelFields} }`, admin);
    expect(variant.stockLevels.map(({ warehouse }: Answer) => warehouse.id)).toEqual(inventory.warehouses);
  });
});

describe('stock is the administration’s', () => {
  test.each(strangers)('and closed at every door to %j', async (identity, code) => {
    const { first } = await stocked(inventory, 7);
    for (const query of ['{ lowStock { nodes { onHand } } }', '{ warehouses { name } }']) {
      const { data, errors } = await inventory.execute(query, {}, identity);
      expect([data, errors[0].extensions.code]).toEqual([null, code]);
    }
    const byReference = await askEntities(inventory, 'ProductVariant', [first], 'stockLevels { onHand }', identity);
    const unknown = await askEntities(inventory, 'ProductVariant', [newId('var')], 'stockLevels { onHand }', identity);
    expect([byReference, unknown]).toEqual([[{ stockLevels: null }], [{ stockLevels: null }]]);
    const query = 'query ($ids: [ID!]!) { inventoryVariants(ids: $ids) { stockLevels { onHand } } }';
    const { inventoryVariants } = await inventory.ask(query, { ids: [first] }, identity);
    expect(inventoryVariants).toEqual([{ stockLevels: null }]);
  });
});

describe('statements', () => {
  let products: TestProduct[];
  beforeAll(async () => {
    products = await Promise.all(Array.from({ length: 20 }, () => stocked(inventory, 2, 8)));
  });
  const cost = (work: () => Promise<unknown>) => inventory.countStatements(work);

  test('are one for twenty products as for one', async () => {
    const ids = products.map(({ id }) => id);
    for (const count of [1, 20])
      expect(await cost(() => askEntities(inventory, 'Product', ids.slice(0, count)))).toBe(1);
  });

  test('are one for forty variants, three with their levels and warehouses', async () => {
    const ids = products.flatMap(({ variantIds }) => variantIds);
    const fields = `${availabilityFields} stockLevels { ${levelFields} }`;
    for (const count of [1, 40]) {
      const some = ids.slice(0, count);
      expect(await cost(() => askEntities(inventory, 'ProductVariant', some))).toBe(1);
      expect(await cost(() => askEntities(inventory, 'ProductVariant', some, fields, admin))).toBe(3);
    }
  });

  test('are one for all ids that another part asks for', async () => {
    const ids = products.flatMap(({ variantIds }) => variantIds);
    const query = `query ($ids: [ID!]!) { inventoryVariants(ids: $ids) { id ${availabilityFields} } }`;
    expect(await cost(() => inventory.ask(query, { ids }))).toBe(1);
  });
});
