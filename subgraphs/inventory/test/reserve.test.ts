import { newId } from '@prism/platform/ids';
import { testUser } from '@prism/platform/testing';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reservationHolds, stockLevels } from '../src/infrastructure/tables.ts';
import { adjust, arrange, availabilityOf, codesOf, publish, stocked } from './operations.ts';
import { askReservation, countsOf, held, mutations, reserve, settle, wanted } from './reserve.ts';
import { admin, guest, orders, type RunningInventory, startInventory } from './start-inventory.ts';

let inventory: RunningInventory;
beforeAll(async () => {
  inventory = await startInventory('reserve');
});
afterAll(() => inventory.stop());

const countReservations = async () => {
  const { rows } = await inventory.database.current().execute<{ count: string }>(sql`
    select (select count(*) from reservations) || '/' || (select count(*) from reservation_lines) as count`);
  return rows[0]?.count;
};

describe('a reservation', () => {
  test('holds stock for an order, for a quarter of an hour unless said otherwise', async () => {
    const { first, variantIds } = await stocked(inventory, 20, 5);
    const second = variantIds[1] as string;
    const orderId = newId('ord');
    const { reservation, userErrors } = await reserve(
      inventory,
      [
        [second, 2],
        [first, 3],
      ],
      { orderId },
    );
    expect(userErrors).toEqual([]);
    expect(reservation).toMatchObject({ id: expect.stringMatching(/^rsv_/), orderId, status: 'HELD' });
    expect(new Date(reservation.expiresAt).getTime() - inventory.clock.now.getTime()).toBe(900_000);
    expect(reservation.lines).toEqual([
      { variant: { id: first }, quantity: 3, backordered: 0 },
      { variant: { id: second }, quantity: 2, backordered: 0 },
    ]);
    expect(await countsOf(inventory, first)).toEqual({ onHand: 20, reserved: 3 });
    expect(await countsOf(inventory, second)).toEqual({ onHand: 5, reserved: 2 });
  });

  test('makes fewer to be had, and the level is another version', async () => {
    const { id, first } = await stocked(inventory, 6);
    await held(inventory, [[first, 4]]);
    expect(await availabilityOf(inventory, 'ProductVariant', first)).toMatchObject({
      status: 'LOW_STOCK',
      maxOrderable: 2,
      lowStockCount: 2,
    });
    expect(await availabilityOf(inventory, 'Product', id)).toMatchObject({ status: 'LOW_STOCK' });
    const { stockLevel } = await adjust(inventory, { variantId: first, delta: -2 });
    expect(stockLevel).toMatchObject({ onHand: 4, reserved: 4, available: 0, version: 3 });
    expect(codesOf(await adjust(inventory, { variantId: first, delta: -1 }))).toEqual(['STOCK_TOO_LOW']);
  });

  test('takes from one warehouse what one has, and from several what none has alone', async () => {
    const { first } = await stocked(inventory, 3);
    const [north, south] = inventory.warehouses;
    await adjust(inventory, { variantId: first, delta: 5, warehouseId: south });
    const heldBy = async (id: string) => {
      const rows = await inventory.database
        .current()
        .select({ warehouse: stockLevels.warehouseId, quantity: reservationHolds.quantity })
        .from(reservationHolds)
        .innerJoin(stockLevels, eq(stockLevels.id, reservationHolds.stockLevelId))
        .where(eq(reservationHolds.reservationId, id));
      return Object.fromEntries(rows.map(({ warehouse, quantity }) => [warehouse, quantity]));
    };
    const whole = await held(inventory, [[first, 5]]);
    expect(await heldBy(whole)).toEqual({ [south]: 5 });
    await settle(inventory, 'release', whole);
    expect(await heldBy(await held(inventory, [[first, 7]]))).toEqual({ [south]: 5, [north]: 2 });
  });

  test('of what has yet to come is a promise, and holds nothing', async () => {
    const { first } = await stocked(inventory, 0);
    await adjust(inventory, { variantId: first, delta: 1 });
    await adjust(inventory, { variantId: first, delta: -1 });
    await arrange(inventory, first, { restockAt: new Date('2031-02-01'), takesBackorders: true });
    const { reservation } = await reserve(inventory, [[first, 4]]);
    expect(reservation.lines).toEqual([{ variant: { id: first }, quantity: 4, backordered: 4 }]);
    for (const attempt of ['confirm', 'return'] as const)
      expect(codesOf(await settle(inventory, attempt, reservation.id))).toEqual([]);
    expect(await countsOf(inventory, first)).toEqual({ onHand: 0, reserved: 0 });
  });
});

describe('all lines or none', () => {
  test('a shortage tells what is missing, and holds nothing of the others', async () => {
    const { variantIds } = await stocked(inventory, 20, 3, 0);
    const [plenty, few, none] = variantIds as [string, string, string];
    const before = await countReservations();
    const { reservation, userErrors } = await reserve(inventory, [
      [plenty, 2],
      [few, 4],
      [none, 1],
    ]);
    expect(reservation).toBeNull();
    expect(userErrors).toEqual([
      {
        __typename: 'ReservationShortageError',
        code: 'RESERVATION_SHORTAGE',
        message: 'There are not enough of some variants, so nothing is held.',
        path: [],
        lines: [
          { variantId: few, requested: 4, available: 3 },
          { variantId: none, requested: 1, available: 0 },
        ],
      },
    ]);
    for (const variantId of variantIds) expect(await countsOf(inventory, variantId)).toMatchObject({ reserved: 0 });
    expect(await countReservations()).toBe(before);
  });

  test('of an order that found too little, another attempt may find enough', async () => {
    const { first } = await stocked(inventory, 1);
    const orderId = newId('ord');
    expect(codesOf(await reserve(inventory, [[first, 2]], { orderId }))).toEqual(['RESERVATION_SHORTAGE']);
    await adjust(inventory, { variantId: first, delta: 1 });
    expect(codesOf(await reserve(inventory, [[first, 2]], { orderId }))).toEqual([]);
  });

  test('what the shelves do not have any more cannot be held', async () => {
    const product = await stocked(inventory, 9);
    await inventory.tellProduct({ ...product, version: 2, status: 'ARCHIVED' });
    const { userErrors } = await reserve(inventory, [[product.first, 1]]);
    expect(userErrors[0].lines).toEqual([{ variantId: product.first, requested: 1, available: 0 }]);
  });
});

describe('one per order', () => {
  test('asked again, in whatever order of lines, the same one answers as it is by now', async () => {
    const { variantIds } = await stocked(inventory, 9, 9);
    const lines = variantIds.map((id): [string, number] => [id, 3]);
    const orderId = newId('ord');
    const first = await reserve(inventory, lines, { orderId });
    const again = await reserve(inventory, lines.toReversed(), { orderId, ttlSeconds: 5 });
    expect(again).toEqual(first);
    await settle(inventory, 'release', first.reservation.id);
    const later = await reserve(inventory, lines, { orderId });
    expect(later).toMatchObject({ reservation: { id: first.reservation.id, status: 'RELEASED' }, userErrors: [] });
    for (const id of variantIds) expect(await countsOf(inventory, id)).toEqual({ onHand: 9, reserved: 0 });
  });

  test('other lines for the same order are refused, and change nothing', async () => {
    const { first } = await stocked(inventory, 9);
    const orderId = newId('ord');
    const id = await held(inventory, [[first, 3]], { orderId });
    const other = await reserve(inventory, [[first, 4]], { orderId });
    expect(other).toMatchObject({
      reservation: { id, lines: [{ quantity: 3 }] },
      userErrors: [{ __typename: 'InputError', code: 'RESERVATION_DIFFERS', path: ['input', 'lines'] }],
    });
    expect(await countsOf(inventory, first)).toEqual({ onHand: 9, reserved: 3 });
  });
});

describe('bad input holds nothing', () => {
  let known: string;
  beforeAll(async () => {
    known = (await stocked(inventory, 50)).first;
  });
  const paths = (path: string) => ['input', ...path.split('.')];

  test.each([0, -1, 11, 2 ** 31 - 1])('a quantity of %d', async (quantity) => {
    const { reservation, userErrors } = await reserve(inventory, [[known, quantity]]);
    expect(reservation).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'QUANTITY_INVALID', path: paths('lines.0.quantity') }]);
  });

  test('no lines, or more than a cart has', async () => {
    expect(await reserve(inventory, [])).toMatchObject({
      userErrors: [{ code: 'LINES_MISSING', path: paths('lines') }],
    });
    const many = Array.from({ length: 101 }, (): [string, number] => [newId('var'), 1]);
    expect(codesOf(await reserve(inventory, many))).toEqual(['LINES_TOO_MANY']);
  });

  test('a variant twice', async () => {
    const { userErrors } = await reserve(inventory, [
      [known, 1],
      [known, 2],
    ]);
    expect(userErrors).toMatchObject([{ code: 'LINE_DOUBLED', path: paths('lines.1.variantId') }]);
  });

  test.each([newId('var'), 'nope', '', 'var_\u0000'])('the unknown variant %j', async (variantId) => {
    const { reservation, userErrors } = await reserve(inventory, [
      [known, 1],
      [variantId, 1],
    ]);
    expect(reservation).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'VARIANT_NOT_FOUND', path: paths('lines.1.variantId') }]);
  });

  test('a variant that the catalog has only just told of has nothing to hold', async () => {
    const { variantIds } = await publish(inventory);
    expect(codesOf(await reserve(inventory, [[variantIds[0] as string, 1]]))).toEqual(['RESERVATION_SHORTAGE']);
  });

  test.each([0, -1, 86_401])('%d seconds', async (ttlSeconds) => {
    expect(codesOf(await reserve(inventory, [[known, 1]], { ttlSeconds }))).toEqual(['TTL_INVALID']);
  });

  test.each(['', 'ord_1', 'ord_\u0000'])('the order %j', async (orderId) => {
    expect(codesOf(await reserve(inventory, [[known, 1]], { orderId }))).toEqual(['ORDER_ID_INVALID']);
  });

  test('and is told all at once', async () => {
    const lines: [string, number][] = [
      [known, 0],
      [known, 1],
    ];
    const { userErrors } = await reserve(inventory, lines, { orderId: 'x', ttlSeconds: 0 });
    const codes = userErrors.map(({ code }: { code: string }) => code);
    expect(codes.toSorted()).toEqual(['LINE_DOUBLED', 'ORDER_ID_INVALID', 'QUANTITY_INVALID', 'TTL_INVALID']);
  });

  test.each([newId('rsv'), 'nope', 'rsv_\u0000'])('the unknown reservation %j', async (id) => {
    for (const attempt of ['renew', 'confirm', 'release', 'return'] as const)
      expect(await settle(inventory, attempt, id)).toMatchObject({
        reservation: null,
        userErrors: [{ __typename: 'InputError', code: 'RESERVATION_NOT_FOUND', path: ['id'] }],
      });
  });

  test('after all of this nothing is held of it', async () => {
    expect(await countsOf(inventory, known)).toEqual({ onHand: 50, reserved: 0 });
  });
});

describe('reservations are for other parts', () => {
  const people = [guest, testUser('cus_anna', 'customer'), testUser('cus_s', 'support'), admin];

  test.each(people)('%j is refused before anything is told of the input', async (identity) => {
    const { first } = await stocked(inventory, 9);
    const id = await held(inventory, [[first, 2]]);
    for (const input of [wanted([[first, 1]]), wanted([])]) {
      const { data, errors } = await inventory.execute(mutations.create, { input }, identity);
      expect([data, errors[0].extensions.code]).toEqual([null, 'FORBIDDEN']);
    }
    for (const attempt of ['renew', 'confirm', 'release', 'return'] as const)
      for (const known of [id, newId('rsv')]) {
        const { data, errors } = await inventory.execute(mutations[attempt], { id: known }, identity);
        expect([data, errors[0].extensions.code]).toEqual([null, 'FORBIDDEN']);
      }
    expect(await countsOf(inventory, first)).toEqual({ onHand: 9, reserved: 2 });
  });

  test.each(people)('%j sees none by reference', async (identity) => {
    const id = await held(inventory, [[(await stocked(inventory, 9)).first, 1]]);
    expect(await askReservation(inventory, id, identity)).toBeNull();
    expect(await askReservation(inventory, id, orders)).toEqual({ id, status: 'HELD' });
    expect(await askReservation(inventory, newId('rsv'), orders)).toBeNull();
  });
});

test('a reservation of ten lines costs as many statements as one of a line', async () => {
  const { variantIds } = await stocked(inventory, ...Array.from({ length: 10 }, () => 50));
  const cost = (lines: number) =>
    inventory.countStatements(() =>
      reserve(
        inventory,
        variantIds.slice(0, lines).map((id) => [id, 1]),
      ),
    );
  expect([await cost(1), await cost(10)]).toEqual([5, 5]);
});
