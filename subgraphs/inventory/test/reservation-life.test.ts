import { newId } from '@prism/platform/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adjust, availabilityOf, codesOf, stocked } from './operations.ts';
import { askReservation, countsOf, held, pass, reserve, settle } from './reserve.ts';
import { type RunningInventory, startInventory } from './start-inventory.ts';

let inventory: RunningInventory;
beforeAll(async () => {
  inventory = await startInventory('reservation life');
});
afterAll(() => inventory.stop());

/** A product with so many pieces, of which some are held. */
async function arrangeHeld(pieces: number, quantity: number) {
  const product = await stocked(inventory, pieces);
  const orderId = newId('ord');
  return { ...product, orderId, reservationId: await held(inventory, [[product.first, quantity]], { orderId }) };
}

const statusesOf = async (productId: string) =>
  (await inventory.told(productId)).map(({ payload, requestId }) => [payload.status, payload.version, requestId]);

describe('what is confirmed', () => {
  test('is sold: not on hand any more, not reserved, and as many can be had as before', async () => {
    const { id, first, reservationId } = await arrangeHeld(20, 4);
    const told = await statusesOf(id);
    const { reservation, userErrors } = await settle(inventory, 'confirm', reservationId);
    expect([reservation.status, userErrors]).toEqual(['CONFIRMED', []]);
    expect(await countsOf(inventory, first)).toEqual({ onHand: 16, reserved: 0 });
    expect(await statusesOf(id)).toEqual(told);
  });

  test('is sold once, however often it is confirmed, renewed or asked for again', async () => {
    const { first, orderId, reservationId } = await arrangeHeld(20, 4);
    for (let time = 0; time < 3; time++) {
      expect(await settle(inventory, 'confirm', reservationId)).toMatchObject({ userErrors: [] });
      expect(await settle(inventory, 'renew', reservationId)).toMatchObject({
        reservation: { status: 'CONFIRMED' },
        userErrors: [],
      });
      expect((await reserve(inventory, [[first, 4]], { orderId })).reservation.status).toBe('CONFIRMED');
      pass(inventory, 1_000);
    }
    expect(await countsOf(inventory, first)).toEqual({ onHand: 16, reserved: 0 });
  });

  test('is not released, but returned: once', async () => {
    const { first, reservationId } = await arrangeHeld(20, 4);
    await settle(inventory, 'confirm', reservationId);
    expect(await settle(inventory, 'release', reservationId)).toMatchObject({
      reservation: { status: 'CONFIRMED' },
      userErrors: [{ __typename: 'InputError', code: 'RESERVATION_CONFIRMED', path: ['id'] }],
    });
    for (let time = 0; time < 3; time++)
      expect(await settle(inventory, 'return', reservationId)).toMatchObject({
        reservation: { status: 'RETURNED' },
        userErrors: [],
      });
    expect(await countsOf(inventory, first)).toEqual({ onHand: 20, reserved: 0 });
    for (const attempt of ['confirm', 'renew'] as const)
      expect(codesOf(await settle(inventory, attempt, reservationId))).toEqual(['RESERVATION_RETURNED']);
    expect(codesOf(await settle(inventory, 'release', reservationId))).toEqual([]);
  });
});

describe('what is released', () => {
  test('can be had again, once, and is neither sold nor renewed', async () => {
    const { first, reservationId } = await arrangeHeld(5, 4);
    for (let time = 0; time < 3; time++)
      expect(await settle(inventory, 'release', reservationId)).toMatchObject({
        reservation: { status: 'RELEASED' },
        userErrors: [],
      });
    expect(await countsOf(inventory, first)).toEqual({ onHand: 5, reserved: 0 });
    for (const attempt of ['confirm', 'renew'] as const)
      expect(await settle(inventory, attempt, reservationId)).toMatchObject({
        reservation: { status: 'RELEASED' },
        userErrors: [{ code: 'RESERVATION_RELEASED' }],
      });
    expect(codesOf(await settle(inventory, 'return', reservationId))).toEqual(['RESERVATION_NOT_CONFIRMED']);
    expect(await countsOf(inventory, first)).toEqual({ onHand: 5, reserved: 0 });
  });
});

describe('what is held too long', () => {
  test('runs out when somebody wants to confirm it, who is told so each time; others are told once', async () => {
    const { first, orderId, reservationId } = await arrangeHeld(5, 4);
    pass(inventory, 900);
    for (let time = 0; time < 3; time++)
      expect(await settle(inventory, 'confirm', reservationId)).toMatchObject({
        reservation: { status: 'EXPIRED' },
        userErrors: [{ __typename: 'InputError', code: 'RESERVATION_EXPIRED', path: ['id'] }],
      });
    expect(await countsOf(inventory, first)).toEqual({ onHand: 5, reserved: 0 });
    expect((await inventory.told(orderId)).map(({ payload }) => payload)).toEqual([{ reservationId, orderId }]);
  });

  test('may be confirmed until the last moment', async () => {
    const { reservationId } = await arrangeHeld(5, 4);
    pass(inventory, 899.999);
    expect(codesOf(await settle(inventory, 'confirm', reservationId))).toEqual([]);
  });

  test('is released like any other, and then nobody is told that it ran out', async () => {
    const { orderId, reservationId } = await arrangeHeld(5, 4);
    pass(inventory, 900);
    expect((await settle(inventory, 'release', reservationId)).reservation.status).toBe('RELEASED');
    expect(await inventory.told(orderId)).toEqual([]);
  });

  test('is held on by a renewal, as long as nobody noticed', async () => {
    const { first, reservationId } = await arrangeHeld(5, 4);
    pass(inventory, 5_000);
    const { reservation } = await settle(inventory, 'renew', reservationId, 60);
    expect(reservation.status).toBe('HELD');
    expect(new Date(reservation.expiresAt).getTime() - inventory.clock.now.getTime()).toBe(60_000);
    expect(await countsOf(inventory, first)).toEqual({ onHand: 5, reserved: 4 });
    expect(codesOf(await settle(inventory, 'confirm', reservationId))).toEqual([]);
  });
});

describe('a renewal', () => {
  test('moves the expiry, and never to an earlier moment', async () => {
    const { reservationId } = await arrangeHeld(5, 1);
    const leftAfter = async (ttlSeconds: number) => {
      const { reservation } = await settle(inventory, 'renew', reservationId, ttlSeconds);
      return (new Date(reservation.expiresAt).getTime() - inventory.clock.now.getTime()) / 1_000;
    };
    pass(inventory, 100);
    expect([await leftAfter(60), await leftAfter(3_600), await leftAfter(3_600)]).toEqual([800, 3_600, 3_600]);
    expect(codesOf(await settle(inventory, 'renew', reservationId, 86_401))).toEqual(['TTL_INVALID']);
  });

  test('holds again what ran out, from wherever there is some by now', async () => {
    const { first, reservationId } = await arrangeHeld(4, 4);
    pass(inventory, 900);
    await settle(inventory, 'confirm', reservationId);
    await adjust(inventory, { variantId: first, delta: -2 });
    await adjust(inventory, { variantId: first, delta: 2, warehouseId: inventory.warehouses[1] });
    expect(await settle(inventory, 'renew', reservationId)).toMatchObject({
      reservation: { status: 'HELD', lines: [{ quantity: 4, backordered: 0 }] },
      userErrors: [],
    });
    expect(await countsOf(inventory, first)).toEqual({ onHand: 4, reserved: 4 });
    await settle(inventory, 'confirm', reservationId);
    expect(await countsOf(inventory, first)).toEqual({ onHand: 0, reserved: 0 });
  });

  test('of what ran out and went to somebody else tells the shortage; later it may still succeed', async () => {
    const { first, reservationId } = await arrangeHeld(4, 4);
    pass(inventory, 900);
    await settle(inventory, 'confirm', reservationId);
    const other = await held(inventory, [[first, 1]]);
    expect(await settle(inventory, 'renew', reservationId)).toMatchObject({
      reservation: { status: 'EXPIRED' },
      userErrors: [
        {
          __typename: 'ReservationShortageError',
          lines: [{ variantId: first, requested: 4, available: 3 }],
        },
      ],
    });
    expect(await countsOf(inventory, first)).toEqual({ onHand: 4, reserved: 1 });
    await settle(inventory, 'release', other);
    expect((await settle(inventory, 'renew', reservationId)).reservation.status).toBe('HELD');
  });
});

describe('others are told', () => {
  test('how a product can be had, whenever a reservation changes it, and in which request', async () => {
    const { id, first } = await stocked(inventory, 6);
    const one = await held(inventory, [[first, 1]]);
    const rest = await held(inventory, [[first, 5]]);
    await settle(inventory, 'confirm', one);
    await settle(inventory, 'release', rest);
    await settle(inventory, 'return', one);
    const last = await held(inventory, [[first, 6]]);
    pass(inventory, 900);
    await settle(inventory, 'confirm', last);
    expect(await statusesOf(id)).toEqual([
      ['OUT_OF_STOCK', 1, 'req_catalog'],
      ['IN_STOCK', 2, 'req_test'],
      ['OUT_OF_STOCK', 3, 'req_test'],
      ['IN_STOCK', 4, 'req_test'],
      ['OUT_OF_STOCK', 5, 'req_test'],
      ['IN_STOCK', 6, 'req_test'],
    ]);
    expect(await availabilityOf(inventory, 'Product', id)).toMatchObject({ status: 'IN_STOCK', maxOrderable: 6 });
  });

  test('nothing of a shortage, and nothing of a product whose other variants are better', async () => {
    const { id, variantIds } = await stocked(inventory, 20, 1);
    const before = await statusesOf(id);
    const [, few] = variantIds as [string, string];
    await reserve(inventory, [[few, 2]]);
    const reservation = await held(inventory, [[few, 1]]);
    await settle(inventory, 'confirm', reservation);
    await settle(inventory, 'return', reservation);
    expect(await statusesOf(id)).toEqual(before);
  });
});

test('by reference a reservation is as it is now', async () => {
  const { reservationId } = await arrangeHeld(5, 4);
  await settle(inventory, 'confirm', reservationId);
  expect(await askReservation(inventory, reservationId)).toEqual({ id: reservationId, status: 'CONFIRMED' });
});
