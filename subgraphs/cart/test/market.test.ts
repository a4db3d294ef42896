import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, noticesOf, shopper } from './operations.ts';
import { type RunningCart, someGuest, startCart } from './start-cart.ts';

let running: RunningCart;
beforeAll(async () => {
  running = await startCart('market');
});
afterAll(() => running.stop());

describe('another market', () => {
  test('prices the cart anew, without calling that a change of price', async () => {
    const me = shopper(running, someGuest());
    const variant = running.shop.stock(1, { prices: { EUR: 1_999, JPY: 3_200 }, compareAt: { EUR: 2_500 } });
    const { cart } = await me.add([{ variantId: variant, quantity: 2 }]);
    running.shop.takeAsked();
    const { cart: after, userErrors } = await me.setMarket(cart.id, 'JP', 'JPY');
    expect(userErrors).toEqual([]);
    expect(running.shop.takeAsked()).toEqual({ catalog: 1, inventory: 1 });
    expect(after).toMatchObject({ version: 2, country: 'JP', currency: 'JPY', notices: [] });
    expect(after.lines[0]).toMatchObject({
      unitPrice: { minor: 3_200, currency: 'JPY' },
      compareAtUnitPrice: null,
      lineTotal: { minor: 6_400, currency: 'JPY' },
    });
    expect(await me.cart()).toEqual(after);
  });

  test('keeps a line that is not sold there, at nothing and blocking, until the way back', async () => {
    const me = shopper(running, someGuest());
    const [sold, unsold] = [running.shop.stock(2), running.shop.stock(3, { prices: { EUR: 700 } })];
    const { cart } = await me.add([{ variantId: sold }, { variantId: unsold, quantity: 3 }]);
    const { cart: abroad } = await me.setMarket(cart.id, 'GB', 'GBP');
    expect(abroad.lines).toMatchObject([
      { unitPrice: { minor: 1_002 } },
      { quantity: 3, lineTotal: { minor: 0, currency: 'GBP' } },
    ]);
    expect(abroad.cost.subtotal).toEqual({ minor: 1_002, currency: 'GBP' });
    expect(abroad.notices).toMatchObject([
      { code: 'MARKET_MISMATCH', severity: 'BLOCKING', lineId: abroad.lines[1].id },
    ]);
    const { cart: back } = await me.setMarket(cart.id, 'DE', 'EUR');
    expect(back).toMatchObject({ lines: [{}, { unitPrice: { minor: 700, currency: 'EUR' } }], notices: [] });
  });

  test('keeps an archived line, which is not for sale there either', async () => {
    const me = shopper(running, someGuest());
    const { cart } = await me.add([{ variantId: running.shop.stock(4) }]);
    running.shop.stock(4, { status: 'ARCHIVED' });
    expect(noticesOf((await me.setMarket(cart.id, 'US', 'USD')).cart)).toEqual(['ITEM_UNAVAILABLE']);
  });

  test('must be one in which the shop sells', async () => {
    const me = shopper(running, someGuest());
    const { cart } = await me.add([{ variantId: running.shop.stock(5) }]);
    for (const [country, currency] of [
      ['FR', 'EUR'],
      ['DE', 'USD'],
      ['XX', 'XXX'],
    ] as const) {
      const refused = await me.setMarket(cart.id, country, currency);
      expect([codesOf(refused), refused.cart]).toEqual([['MARKET_UNKNOWN'], cart]);
    }
  });

  test('that it has already changes nothing', async () => {
    const me = shopper(running, someGuest());
    const { cart } = await me.add([{ variantId: running.shop.stock(6) }]);
    expect((await me.setMarket(cart.id, 'DE', 'EUR')).cart).toEqual(cart);
  });

  test('is not taken without the catalog', async () => {
    const me = shopper(running, someGuest());
    const { cart } = await me.add([{ variantId: running.shop.stock(7) }]);
    running.shop.down.add('catalog');
    await expect(me.setMarket(cart.id, 'US', 'USD')).rejects.toThrow('SUBGRAPH_UNAVAILABLE');
    running.shop.down.clear();
    expect((await me.cart()).currency).toBe('EUR');
  });

  test('asks again when a line was added meanwhile', async () => {
    const me = shopper(running, someGuest());
    const prices = { EUR: 500, JPY: 70_000 };
    const [first, second] = [20, 21].map((index) => running.shop.stock(index, { prices })) as [string, string];
    const { cart } = await me.add([{ variantId: first }]);
    const { reached, release } = running.shop.hold('catalog');
    const moving = me.setMarket(cart.id, 'JP', 'JPY');
    await reached;
    await me.add([{ variantId: second }]);
    release();
    const expected = { version: 3, currency: 'JPY', notices: [], cost: { subtotal: { minor: 140_000 } } };
    expect((await moving).cart).toMatchObject(expected);
  });

  test('that comes while lines are added makes these be priced in it', async () => {
    const me = shopper(running, someGuest());
    const prices = { EUR: 500, JPY: 70_000 };
    const [first, second] = [22, 23].map((index) => running.shop.stock(index, { prices })) as [string, string];
    const { cart } = await me.add([{ variantId: first }]);
    const { reached, release } = running.shop.hold('catalog');
    const adding = me.add([{ variantId: second }]);
    await reached;
    await me.setMarket(cart.id, 'JP', 'JPY');
    release();
    expect((await adding).cart).toMatchObject({ currency: 'JPY', cost: { subtotal: { minor: 140_000 } } });
  });
});
