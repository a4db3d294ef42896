import { newId } from '@prism/platform/ids';
import { testUser } from '@prism/platform/testing';
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stockAdjustments, stockLevels } from '../src/infrastructure/tables.ts';
import { adjust, adjustMutation, adjustmentOf, arrange, codesOf, publish, stocked } from './operations.ts';
import { type Answer, admin, type RunningInventory, startInventory, strangers } from './start-inventory.ts';

let inventory: RunningInventory;
beforeAll(async () => {
  inventory = await startInventory('adjust');
});
afterAll(() => inventory.stop());

/** The ledger of a variant, oldest first. */
async function ledgerOf(variantId: string) {
  const rows = await inventory.database
    .current()
    .select({ adjustment: stockAdjustments })
    .from(stockAdjustments)
    .innerJoin(stockLevels, eq(stockLevels.id, stockAdjustments.stockLevelId))
    .where(eq(stockLevels.variantId, variantId))
    .orderBy(asc(stockAdjustments.id));
  return rows.map(({ adjustment }) => adjustment);
}

async function levelsOf(variantId: string) {
  const { onHand, reserved, version, restockAt } = stockLevels;
  return inventory.database
    .current()
    .select({ onHand, reserved, version, restockAt })
    .from(stockLevels)
    .where(eq(stockLevels.variantId, variantId));
}

describe('an adjustment', () => {
  test('changes what is on hand in one warehouse and answers the level', async () => {
    const { first: variantId } = await stocked(inventory, 20);
    const [north, south] = inventory.warehouses;
    const { stockLevel, userErrors } = await adjust(inventory, { variantId, delta: -3 });
    expect([stockLevel, userErrors]).toEqual([
      {
        id: expect.stringMatching(/^stk_/),
        onHand: 17,
        reserved: 0,
        available: 17,
        version: 2,
        variant: { id: variantId },
        warehouse: { id: north, name: 'North', country: 'DE' },
      },
      [],
    ]);
    const elsewhere = await adjust(inventory, { variantId, delta: 5, warehouseId: south });
    expect(elsewhere.stockLevel).toMatchObject({ onHand: 5, version: 1, warehouse: { name: 'South' } });
    expect((await levelsOf(variantId)).map(({ onHand }) => onHand).sort()).toEqual([17, 5]);
  });

  test('leaves in the ledger who did it, why, by how much, when and in which request', async () => {
    const { first: variantId } = await stocked(inventory, 20);
    inventory.clock.now = new Date('2026-02-03T04:05:06.789Z');
    await adjust(inventory, { variantId, delta: -2, reason: ' Damaged\u0000 in\ntransit ' });
    const entries = await ledgerOf(variantId);
    expect(entries.map(({ delta, onHand }) => [delta, onHand])).toEqual([
      [20, 20],
      [-2, 18],
    ]);
    expect(entries[1]).toMatchObject({
      reason: 'Damaged in transit',
      adjustedBy: admin.subject,
      adjustedAt: inventory.clock.now,
      requestId: 'req_test',
    });
  });

  test('that adds ends the wait for a delivery; one that takes away does not', async () => {
    const { first: variantId } = await stocked(inventory, 2);
    const restockAt = new Date('2026-05-01T08:00:00Z');
    await arrange(inventory, variantId, { restockAt });
    await adjust(inventory, { variantId, delta: -2 });
    expect(await levelsOf(variantId)).toMatchObject([{ restockAt }]);
    await adjust(inventory, { variantId, delta: 1 });
    expect(await levelsOf(variantId)).toMatchObject([{ restockAt: null }]);
  });

  test('leaves the variants and warehouses beside it alone', async () => {
    const { variantIds } = await stocked(inventory, 5, 7);
    await adjust(inventory, { variantId: variantIds[0] as string, delta: -5 });
    expect(await levelsOf(variantIds[1] as string)).toMatchObject([{ onHand: 7, version: 1 }]);
  });
});

describe('the ledger', () => {
  test('cannot be changed, not even by ourselves', async () => {
    await stocked(inventory, 1);
    for (const statement of [
      sql`update stock_adjustments set delta = 2`,
      sql`delete from stock_adjustments`,
      sql`truncate stock_adjustments`,
    ]) {
      const { cause } = await inventory.database
        .current()
        .execute(statement)
        .catch((error) => error);
      expect(cause.message).toMatch(/append-only/);
    }
  });
});

describe('an adjustment is refused', () => {
  test('below what is reserved, and not a piece is moved', async () => {
    const { first: variantId } = await stocked(inventory, 10);
    await arrange(inventory, variantId, { reserved: 4 });
    const refused = await adjust(inventory, { variantId, delta: -7 });
    expect(refused).toMatchObject({
      stockLevel: null,
      userErrors: [{ __typename: 'InputError', code: 'STOCK_TOO_LOW', path: ['input', 'delta'] }],
    });
    expect(await levelsOf(variantId)).toMatchObject([{ onHand: 10, reserved: 4, version: 1 }]);
    expect(await ledgerOf(variantId)).toHaveLength(1);
    const { stockLevel } = await adjust(inventory, { variantId, delta: -6 });
    expect(stockLevel).toMatchObject({ onHand: 4, reserved: 4, available: 0 });
  });

  test('below zero where there never was any, and no empty level is left behind', async () => {
    const { variantIds } = await publish(inventory);
    const variantId = variantIds[0] as string;
    expect(codesOf(await adjust(inventory, { variantId, delta: -1 }))).toEqual(['STOCK_TOO_LOW']);
    expect(await levelsOf(variantId)).toEqual([]);
  });

  test('above what a warehouse holds', async () => {
    const { first: variantId } = await stocked(inventory, 1_000_000);
    expect(codesOf(await adjust(inventory, { variantId, delta: 1 }))).toEqual(['STOCK_TOO_HIGH']);
  });

  test('with every mistake of the input at once, each with its path', async () => {
    const { first: variantId } = await stocked(inventory, 1);
    const { userErrors } = await adjust(inventory, { variantId, delta: 0, reason: ' \u0000' });
    expect(userErrors).toEqual([
      expect.objectContaining({ code: 'DELTA_INVALID', path: ['input', 'delta'] }),
      {
        __typename: 'InputError',
        code: 'REASON_MISSING',
        message: 'Say why.',
        path: ['input', 'reason'],
      },
    ]);
  });

  test.each([
    [{ delta: 1_000_001 }, ['DELTA_INVALID']],
    [{ delta: -(2 ** 31) }, ['DELTA_INVALID']],
    [{ reason: 'x'.repeat(201) }, ['REASON_TOO_LONG']],
    [{ reason: '📦'.repeat(200) }, []],
  ])('at the limits %#', async (changes, codes) => {
    const { first: variantId } = await stocked(inventory, 1);
    expect(codesOf(await adjust(inventory, { variantId, delta: 1, ...changes }))).toEqual(codes);
  });

  test.each([newId('var'), 'nope', '', 'var_\u0000'])('of the unknown variant %j', async (variantId) => {
    expect(await adjust(inventory, { variantId, delta: 1 })).toMatchObject({
      userErrors: [{ code: 'VARIANT_NOT_FOUND', path: ['input', 'variantId'] }],
    });
  });

  test.each([newId('whs'), 'nope', 'whs_\u0000'])('in the unknown warehouse %j', async (warehouseId) => {
    const { first: variantId } = await stocked(inventory, 1);
    expect(codesOf(await adjust(inventory, { variantId, delta: 1, warehouseId }))).toEqual(['WAREHOUSE_NOT_FOUND']);
    const both = await adjust(inventory, { variantId: newId('var'), delta: 1, warehouseId });
    expect(codesOf(both)).toEqual(['VARIANT_NOT_FOUND', 'WAREHOUSE_NOT_FOUND']);
  });

  test('in the language of the request', async () => {
    const { userErrors } = await adjust(inventory, { variantId: newId('var'), delta: 1 }, { language: 'de-DE' });
    expect(userErrors[0].message).toBe('Diese Variante gibt es nicht.');
  });

  test.each(strangers)('from %j, before anything is told of the input', async (identity, code) => {
    const { first: variantId } = await stocked(inventory, 5);
    for (const delta of [-1, 0]) {
      const input = adjustmentOf(inventory, { variantId, delta });
      const { data, errors } = await inventory.execute(adjustMutation, { input }, identity);
      expect([data, errors[0].extensions.code]).toEqual([null, code]);
    }
    expect(await levelsOf(variantId)).toMatchObject([{ onHand: 5 }]);
  });
});

describe('many at once', () => {
  test('fifty take one of twenty each: twenty do, thirty are refused, none is left', async () => {
    const { first: variantId } = await stocked(inventory, 20);
    const answers = await Promise.all(Array.from({ length: 50 }, () => adjust(inventory, { variantId, delta: -1 })));
    const refused = answers.flatMap(codesOf);
    expect([refused.length, new Set(refused)]).toEqual([30, new Set(['STOCK_TOO_LOW'])]);
    const left = answers.flatMap(({ stockLevel }: Answer) => (stockLevel ? [stockLevel.version] : []));
    expect(left).toHaveLength(20);
    expect(await levelsOf(variantId)).toMatchObject([{ onHand: 0, version: 21 }]);
    const deltas = (await ledgerOf(variantId)).map(({ delta }) => delta);
    expect([deltas.length, deltas.reduce((sum, delta) => sum + delta, 0)]).toEqual([21, 0]);
  });

  test('the first ten pieces of a variant come at the same time, and are one level', async () => {
    const { variantIds } = await publish(inventory);
    const variantId = variantIds[0] as string;
    const answers = await Promise.all(Array.from({ length: 10 }, () => adjust(inventory, { variantId, delta: 1 })));
    expect(answers.flatMap(codesOf)).toEqual([]);
    expect(await levelsOf(variantId)).toMatchObject([{ onHand: 10, version: 10 }]);
  });

  test('a refusal writes nothing, whatever else happens to the statement: the table itself refuses too', async () => {
    const { first: variantId } = await stocked(inventory, 3);
    for (const broken of [{ reserved: 4 }, { reserved: -1 }, { onHand: -1 }, { onHand: 1_000_001 }]) {
      const change = inventory.database
        .current()
        .update(stockLevels)
        .set(broken)
        .where(eq(stockLevels.variantId, variantId));
      await expect(change).rejects.toThrow();
    }
  });
});

describe('the idempotency key', () => {
  test('replays: the same request twenty times at once is one adjustment', async () => {
    const { first: variantId } = await stocked(inventory, 20);
    const again = { variantId, delta: -5, idempotencyKey: newId('key') };
    const answers = await Promise.all(Array.from({ length: 20 }, () => adjust(inventory, again)));
    expect(answers.flatMap(codesOf)).toEqual([]);
    expect(new Set(answers.map(({ stockLevel }: Answer) => stockLevel.onHand))).toEqual(new Set([15]));
    expect(await ledgerOf(variantId)).toHaveLength(2);
  });

  test('shows the level as it is at the replay', async () => {
    const { first: variantId } = await stocked(inventory, 20);
    const again = { variantId, delta: -5, idempotencyKey: newId('key') };
    await adjust(inventory, again);
    await adjust(inventory, { variantId, delta: -1 });
    expect((await adjust(inventory, again)).stockLevel).toMatchObject({ onHand: 14, version: 3 });
  });

  test('takes the same reason written otherwise for the same, and another sum for another', async () => {
    const { first: variantId } = await stocked(inventory, 20);
    const once = { variantId, delta: -1, reason: 'Lost', idempotencyKey: newId('key') };
    await adjust(inventory, once);
    expect(codesOf(await adjust(inventory, { ...once, reason: ' Lost ' }))).toEqual([]);
    expect(await adjust(inventory, { ...once, delta: -2 })).toMatchObject({
      stockLevel: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }],
    });
    expect(await levelsOf(variantId)).toMatchObject([{ onHand: 19 }]);
  });

  test('of a refused attempt may be used again, and one person’s means nothing for another', async () => {
    const { first: variantId } = await stocked(inventory, 1);
    const once = { variantId, delta: -2, idempotencyKey: newId('key') };
    expect(codesOf(await adjust(inventory, once))).toEqual(['STOCK_TOO_LOW']);
    await adjust(inventory, { variantId, delta: 5 });
    expect(codesOf(await adjust(inventory, once))).toEqual([]);
    await adjust(inventory, once, { identity: testUser('cus_other', 'admin') });
    expect(await levelsOf(variantId)).toMatchObject([{ onHand: 2 }]);
  });
});

test('after all of this the ledger adds up to what is on hand', async () => {
  const { rows } = await inventory.database.current().execute(sql`
    select level.id from stock_levels as level left join stock_adjustments on stock_level_id = level.id
    group by level.id having level.on_hand <> coalesce(sum(delta), 0)`);
  expect(rows).toEqual([]);
});
