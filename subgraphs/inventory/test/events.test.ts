import { newId } from '@prism/platform/ids';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { products, stockLevels } from '../src/infrastructure/tables.ts';
import { adjust, arrange, askEntities, availabilityOf, codesOf, publish, stocked } from './operations.ts';
import { admin, type RunningInventory, startInventory } from './start-inventory.ts';

let inventory: RunningInventory;
beforeAll(async () => {
  inventory = await startInventory('events');
});
afterAll(() => inventory.stop());

const newsOf = async (productId: string) =>
  (await inventory.told(productId)).map(({ payload }) => [payload.status, payload.version]);
const statusOf = async (variantId: string) => (await availabilityOf(inventory, 'ProductVariant', variantId))?.status;

describe('the catalog’s news', () => {
  test('make variants known: from then on they can get stock', async () => {
    const product = { id: newId('prd'), variantIds: [newId('var')] };
    const variantId = product.variantIds[0] as string;
    expect(codesOf(await adjust(inventory, { variantId, delta: 1 }))).toEqual(['VARIANT_NOT_FOUND']);
    await inventory.tellProduct(product);
    expect(codesOf(await adjust(inventory, { variantId, delta: 1 }))).toEqual([]);
  });

  test('of a variant that left: it cannot be had, its stock is still there, and comes back with it', async () => {
    const product = await stocked(inventory, 9, 9);
    const [stays, leaves] = product.variantIds as [string, string];
    await inventory.tellProduct({ id: product.id, variantIds: [stays], version: 2 });
    expect([await statusOf(stays), await statusOf(leaves)]).toEqual(['IN_STOCK', 'OUT_OF_STOCK']);
    const fields = 'stockLevels { onHand }';
    const [variant] = await askEntities(inventory, 'ProductVariant', [leaves], fields, admin);
    expect(variant).toEqual({ stockLevels: [{ onHand: 9 }] });
    expect(codesOf(await adjust(inventory, { variantId: leaves, delta: -1 }))).toEqual([]);
    await inventory.tellProduct({ ...product, version: 3 });
    expect(await statusOf(leaves)).toBe('IN_STOCK');
  });

  test('of an archived product: nothing of it can be had', async () => {
    const product = await stocked(inventory, 9, 9);
    await inventory.tellProduct({ ...product, version: 2, status: 'ARCHIVED' });
    expect(await availabilityOf(inventory, 'Product', product.id)).toMatchObject({ status: 'OUT_OF_STOCK' });
    await inventory.tellProduct({ ...product, version: 3 });
    expect(await availabilityOf(inventory, 'Product', product.id)).toMatchObject({ status: 'IN_STOCK' });
  });

  test('take effect once, and never backwards', async () => {
    const product = await stocked(inventory, 9);
    const archived = await inventory.tellProduct({ ...product, version: 5, status: 'ARCHIVED' });
    await inventory.tellProduct({ ...product, version: 4 });
    await inventory.tellProduct({ ...product, version: 5 });
    expect(await statusOf(product.first)).toBe('OUT_OF_STOCK');
    await inventory.tellProduct({ ...product, version: 6 });
    await inventory.tellProduct({ ...product, version: 7, status: 'ARCHIVED', eventId: archived.id });
    expect(await statusOf(product.first)).toBe('IN_STOCK');
  });
});

describe('others are told', () => {
  test('of every change of the best status, once, in order, and in which request', async () => {
    const product = await publish(inventory, 2);
    const [first, second] = product.variantIds as [string, string];
    const steps: [string, number][] = [
      [first, 3],
      [first, 1],
      [second, 2],
      [first, 1],
      [first, 10],
      [second, 50],
      [first, -15],
      [second, -48],
      [second, -4],
    ];
    for (const [variantId, delta] of steps) await adjust(inventory, { variantId, delta });
    const told = await inventory.told(product.id);
    expect(told.map(({ payload, requestId }) => [payload.status, payload.version, requestId])).toEqual([
      ['OUT_OF_STOCK', 1, 'req_catalog'],
      ['LOW_STOCK', 2, 'req_test'],
      ['IN_STOCK', 3, 'req_test'],
      ['LOW_STOCK', 4, 'req_test'],
      ['OUT_OF_STOCK', 5, 'req_test'],
    ]);
    expect(told[0]?.payload).toEqual({ productId: product.id, status: 'OUT_OF_STOCK', version: 1 });
  });

  test('of what can be ordered before it has come', async () => {
    const product = await stocked(inventory, 1);
    await arrange(inventory, product.first, { restockAt: new Date('2031-02-01'), takesBackorders: true });
    await adjust(inventory, { variantId: product.first, delta: -1 });
    expect((await newsOf(product.id)).at(-1)).toEqual(['BACKORDER', 3]);
  });

  test('when a product leaves the shelves and when it returns', async () => {
    const product = await stocked(inventory, 9);
    await inventory.tellProduct({ ...product, version: 2, status: 'ARCHIVED' });
    await adjust(inventory, { variantId: product.first, delta: -8 });
    await inventory.tellProduct({ ...product, version: 3 });
    expect(await newsOf(product.id)).toEqual([
      ['OUT_OF_STOCK', 1],
      ['IN_STOCK', 2],
      ['OUT_OF_STOCK', 3],
      ['LOW_STOCK', 4],
    ]);
  });

  test('nothing of what was refused or replayed', async () => {
    const { id, first: variantId } = await stocked(inventory, 9);
    const before = await newsOf(id);
    await adjust(inventory, { variantId, delta: -10 });
    const again = { variantId, delta: -9, idempotencyKey: newId('key') };
    for (let attempt = 0; attempt < 3; attempt++) await adjust(inventory, again);
    expect(await newsOf(id)).toEqual([...before, ['OUT_OF_STOCK', 3]]);
  });

  test('the truth in the end, however many change different variants at once', async () => {
    const { id, variantIds } = await stocked(inventory, 5, 5, 5, 5, 5, 5);
    await Promise.all(variantIds.map((variantId) => adjust(inventory, { variantId, delta: -5 })));
    expect((await newsOf(id)).at(-1)?.[0]).toBe('OUT_OF_STOCK');
    await Promise.all(variantIds.map((variantId) => adjust(inventory, { variantId, delta: 1 })));
    const news = await newsOf(id);
    expect(news.at(-1)?.[0]).toBe('LOW_STOCK');
    expect(news.map(([, version]) => version)).toEqual(news.map((_, at) => at + 1));
  });

  test('together with the change or not at all', async () => {
    const { id, first: variantId } = await stocked(inventory, 1);
    const before = await newsOf(id);
    // The next event would break its contract, so it cannot be told.
    await inventory.database.current().update(products).set({ toldVersion: -5 }).where(eq(products.id, id));
    await expect(adjust(inventory, { variantId, delta: -1 })).rejects.toThrow();
    const rows = await inventory.database
      .current()
      .select()
      .from(stockLevels)
      .where(eq(stockLevels.variantId, variantId));
    expect([rows[0]?.onHand, await newsOf(id)]).toEqual([1, before]);
  });
});
