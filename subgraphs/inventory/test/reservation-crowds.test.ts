import { createInProcessTransport } from '@prism/platform/events';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createInventory } from '../src/module.ts';
import { adjust, arrange, codesOf, stocked } from './operations.ts';
import { askReservation, countsOf, held, pass, reserve, settle, type Wanted } from './reserve.ts';
import { type Answer, type RunningInventory, startInventory } from './start-inventory.ts';

let inventory: RunningInventory;
beforeAll(async () => {
  inventory = await startInventory('reservation crowds');
});
afterAll(() => inventory.stop());

const times = <T>(count: number, work: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => work(at)));
const idsOf = (answers: Answer[]) => answers.flatMap(({ reservation }) => (reservation ? [reservation.id] : []));

describe('many at once', () => {
  test('of twenty who want the last piece exactly one gets it, the others are told so, nothing else is held', async () => {
    const { id, first } = await stocked(inventory, 1);
    const answers = await times(20, () => reserve(inventory, [[first, 1]]));
    expect(idsOf(answers)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(Array(19).fill('RESERVATION_SHORTAGE'));
    expect(await countsOf(inventory, first)).toEqual({ onHand: 1, reserved: 1 });
    const told = (await inventory.told(id)).map(({ payload }) => payload.status);
    expect(told).toEqual(['OUT_OF_STOCK', 'LOW_STOCK', 'OUT_OF_STOCK']);
  });

  test('fifty share what two warehouses have, to the last piece', async () => {
    const { first } = await stocked(inventory, 17);
    await adjust(inventory, { variantId: first, delta: 13, warehouseId: inventory.warehouses[1] });
    const answers = await times(50, (at) => reserve(inventory, [[first, 1 + (at % 3)]]));
    const quantities = answers.flatMap(({ reservation }) => (reservation ? [reservation.lines[0].quantity] : []));
    expect(quantities.reduce((sum, some) => sum + some, 0)).toBe(30);
    expect(await countsOf(inventory, first)).toEqual({ onHand: 30, reserved: 30 });
    await Promise.all(idsOf(answers).map((id) => settle(inventory, 'confirm', id)));
    expect(await countsOf(inventory, first)).toEqual({ onHand: 0, reserved: 0 });
  });

  test('the same order asks twenty times: one reservation', async () => {
    const { first } = await stocked(inventory, 3);
    const orderId = newId('ord');
    const answers = await times(20, () => reserve(inventory, [[first, 2]], { orderId }));
    expect([new Set(idsOf(answers)).size, answers.flatMap(codesOf)]).toEqual([1, []]);
    expect(await countsOf(inventory, first)).toEqual({ onHand: 3, reserved: 2 });
  });

  test('one order asks for two different things: one of them is held, the other refused', async () => {
    const { variantIds } = await stocked(inventory, 9, 9);
    const [a, b] = variantIds as [string, string];
    for (let round = 0; round < 10; round++) {
      const orderId = newId('ord');
      const answers = await times(2, (at) => reserve(inventory, [[at === 0 ? a : b, 1]], { orderId }));
      expect(answers.flatMap(codesOf)).toEqual(['RESERVATION_DIFFERS']);
      await Promise.all([...new Set(idsOf(answers))].map((id) => settle(inventory, 'release', id)));
    }
    for (const id of variantIds) expect(await countsOf(inventory, id)).toEqual({ onHand: 9, reserved: 0 });
  });

  test('lines that name the same variants in every order never stand in each other’s way', async () => {
    const products = await Promise.all([stocked(inventory, 9, 9), stocked(inventory, 9, 9)]);
    const variantIds = products.flatMap((product) => product.variantIds);
    const orders = variantIds.map((_, at) => [...variantIds.slice(at), ...variantIds.slice(0, at)]);
    const lines = [...orders, ...orders.map((ids) => ids.toReversed())].map((ids) => ids.map((id): Wanted => [id, 1]));
    const failures = vi.fn();
    const ids = idsOf(await times(8, (at) => reserve(inventory, lines[at] as Wanted[])));
    expect(ids).toHaveLength(8);
    await times(8, (at) => settle(inventory, at % 2 ? 'release' : 'confirm', ids[at] as string).catch(failures));
    expect(failures).not.toHaveBeenCalled();
    for (const id of variantIds) expect(await countsOf(inventory, id)).toEqual({ onHand: 5, reserved: 0 });
    expect(inventory.countRestarts()).toBe(0);
  });

  test('one reservation is confirmed and released at the same time: it is either, wholly', async () => {
    const { first } = await stocked(inventory, 40);
    const ids = await times(20, () => held(inventory, [[first, 2]]));
    await Promise.all(ids.flatMap((id) => [settle(inventory, 'confirm', id), settle(inventory, 'release', id)]));
    const statuses = await Promise.all(ids.map(async (id) => (await askReservation(inventory, id)).status));
    const sold = statuses.filter((status) => status === 'CONFIRMED').length;
    expect(statuses.every((status) => status === 'CONFIRMED' || status === 'RELEASED')).toBe(true);
    expect(await countsOf(inventory, first)).toEqual({ onHand: 40 - 2 * sold, reserved: 0 });
  });
});

describe('what nobody asks for any more', () => {
  /** Two processes over one database that look often, beside the one that does not. */
  async function startSweepers() {
    const { database, clock } = inventory;
    const deps = { database, log: silentLogger, now: () => clock.now, newId, sweepEveryMs: 10 };
    const transports = [createInProcessTransport(), createInProcessTransport()];
    const parts = await Promise.all(transports.map((transport) => createInventory({ ...deps, transport })));
    for (const part of parts) await part.start();
    return async () => {
      for (const part of parts) await part.stop();
      for (const transport of transports) await transport.close();
    };
  }

  test('runs out by itself, once, however many look for it, and can be had again', async () => {
    const { id, first } = await stocked(inventory, 40);
    const orders = Array.from({ length: 19 }, () => newId('ord'));
    const longer = await held(inventory, [[first, 2]], { ttlSeconds: 901 });
    await Promise.all(orders.map((orderId) => held(inventory, [[first, 2]], { orderId })));
    pass(inventory, 900);
    const stop = await startSweepers();
    await vi.waitFor(async () => expect(await countsOf(inventory, first)).toEqual({ onHand: 40, reserved: 2 }), 10_000);
    await stop();
    for (const orderId of orders) expect(await inventory.told(orderId)).toHaveLength(1);
    expect((await inventory.told(id)).map(({ payload }) => payload.status)).toEqual([
      'OUT_OF_STOCK',
      'IN_STOCK',
      'LOW_STOCK',
      'OUT_OF_STOCK',
      'LOW_STOCK',
      'IN_STOCK',
    ]);
    expect(await askReservation(inventory, longer)).toMatchObject({ status: 'HELD' });
  });

  test('runs out although another one cannot, for which something is wrong with the stock', async () => {
    const [broken, sound] = await Promise.all([stocked(inventory, 3), stocked(inventory, 3)]);
    const stuck = await held(inventory, [[broken.first, 2]]);
    pass(inventory, 1);
    const other = await held(inventory, [[sound.first, 2]]);
    await arrange(inventory, broken.first, { reserved: 0 });
    pass(inventory, 900);
    const stop = await startSweepers();
    await vi.waitFor(
      async () => expect(await askReservation(inventory, other)).toMatchObject({ status: 'EXPIRED' }),
      10_000,
    );
    await stop();
    expect(await askReservation(inventory, stuck)).toMatchObject({ status: 'HELD' });
    expect(await countsOf(inventory, broken.first)).toEqual({ onHand: 3, reserved: 0 });
  });
});
