import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, quantitiesOf, type Shopper, shopper } from './operations.ts';
import { type Answer, type RunningCart, someGuest, startCart } from './start-cart.ts';

let running: RunningCart;
beforeAll(async () => {
  running = await startCart('set');
});
afterAll(() => running.stop());

/** Somebody with three things in the cart, two of each. */
async function filled(): Promise<{ me: Shopper; cart: Answer; lines: string[] }> {
  const me = shopper(running, someGuest());
  const variants = [1, 2, 3].map((index) => ({ variantId: running.shop.stock(index), quantity: 2 }));
  const { cart } = await me.add(variants);
  return { me, cart, lines: cart.lines.map(({ id }: Answer) => id) };
}

describe('setting quantities', () => {
  test('is absolute, takes lines out at 0, and keeps the order', async () => {
    const { me, cart, lines } = await filled();
    const [first, second, third] = lines as [string, string, string];
    const wanted = [
      { lineId: third, quantity: 5 },
      { lineId: first, quantity: 0 },
    ];
    const { cart: after, userErrors } = await me.set(cart.id, wanted, { expectedVersion: 1 });
    expect(userErrors).toEqual([]);
    expect(after).toMatchObject({ version: 2, totalQuantity: 7 });
    expect(after.lines.map(({ id }: Answer) => id)).toEqual([second, third]);
    expect(await me.cart()).toEqual(after);
  });

  test('to what they are changes no version', async () => {
    const { me, cart, lines } = await filled();
    const { cart: after } = await me.set(cart.id, [{ lineId: lines[0] as string, quantity: 2 }]);
    expect(after.version).toBe(1);
    expect(await running.told(cart.id)).toHaveLength(1);
  });

  test('of another version is refused, with the cart as it is', async () => {
    const { me, cart, lines } = await filled();
    const { cart: now } = await me.set(cart.id, [{ lineId: lines[0] as string, quantity: 1 }]);
    const refused = await me.set(cart.id, [{ lineId: lines[1] as string, quantity: 1 }], { expectedVersion: 1 });
    expect(refused.userErrors).toEqual([
      {
        __typename: 'CartVersionConflictError',
        code: 'CART_VERSION_CONFLICT',
        message: 'The cart has changed meanwhile: please look at it again.',
        path: ['input', 'expectedVersion'],
        currentVersion: 2,
      },
    ]);
    expect(refused.cart).toEqual(now);
  });

  test('of ten who expect the same version, exactly one succeeds', async () => {
    const { me, cart, lines } = await filled();
    const wanted = Array.from({ length: 10 }, (_, index) => [
      { lineId: lines[0] as string, quantity: index + 3 > 10 ? 9 : index + 3 },
    ]);
    const answers = await Promise.all(wanted.map((each) => me.set(cart.id, each, { expectedVersion: 1 })));
    expect(answers.flatMap(codesOf)).toEqual(Array(9).fill('CART_VERSION_CONFLICT'));
    expect((await me.cart()).version).toBe(2);
  });

  test('is refused wholly when one line cannot be', async () => {
    const { me, cart, lines } = await filled();
    const [first, second, third] = lines as [string, string, string];
    running.shop.stock(2, { maxOrderable: 4 });
    const wanted = [
      { lineId: first, quantity: 1 },
      { lineId: second, quantity: 5 },
      { lineId: third, quantity: -1 },
      { lineId: first, quantity: 2 },
      { lineId: 'cln_nope', quantity: 1 },
    ];
    const refused = await me.set(cart.id, wanted);
    expect(codesOf(refused)).toEqual(['STOCK_SHORTAGE', 'QUANTITY_INVALID', 'LINE_REPEATED', 'LINE_NOT_FOUND']);
    expect(refused.userErrors[0]).toMatchObject({ maxOrderable: 4, path: ['input', 'lines', '1', 'quantity'] });
    expect(quantitiesOf(refused.cart)).toEqual({ 'Thing 1': 2, 'Thing 2': 2, 'Thing 3': 2 });
    running.shop.stock(2, { maxOrderable: 10 });
    expect(codesOf(await me.set(cart.id, []))).toEqual(['LINES_MISSING']);
  });

  test('works with catalog and inventory away', async () => {
    const { me, cart, lines } = await filled();
    running.shop.down.add('catalog').add('inventory');
    const { cart: after } = await me.set(cart.id, [{ lineId: lines[0] as string, quantity: 9 }]);
    running.shop.down.clear();
    expect(after).toMatchObject({ totalQuantity: 13, cost: { isEstimate: true } });
  });

  test('asks others once each', async () => {
    const { me, cart, lines } = await filled();
    running.shop.takeAsked();
    await me.set(cart.id, [{ lineId: lines[0] as string, quantity: 4 }]);
    expect(running.shop.takeAsked()).toEqual({ catalog: 1, inventory: 1 });
    await me.set(cart.id, [{ lineId: lines[0] as string, quantity: 11 }]);
    expect(running.shop.takeAsked()).toEqual({ catalog: 1, inventory: 1 });
  });
});
