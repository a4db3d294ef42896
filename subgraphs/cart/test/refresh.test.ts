import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { variantId } from './fake-shop.ts';
import { cartFields, codesOf, noticesOf, type Shopper, shopper } from './operations.ts';
import { byCurrency } from './prices.ts';
import { type Answer, type RunningCart, someGuest, startCart } from './start-cart.ts';

let running: RunningCart;
beforeAll(async () => {
  running = await startCart('refresh');
});
afterAll(() => running.stop());

let next = 0;
/** Somebody with two of one thing that nobody else has, at 10.00. */
async function filled(caller = {}): Promise<{ me: Shopper; cart: Answer; index: number; line: string }> {
  const me = shopper(running, someGuest(), caller);
  const index = next++;
  const variant = running.shop.stock(index, { prices: byCurrency(1_000) });
  const { cart } = await me.add([{ variantId: variant, quantity: 2 }]);
  return { me, cart, index, line: cart.lines[0].id };
}

/** Of several runs: the relay, telling of what was before, has statements of its own. */
async function fewestStatements(work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let run = 0; run < 4; run++) {
    running.countStatements();
    await work();
    counts.push(running.countStatements());
  }
  return Math.min(...counts);
}

describe('a cart that is read', () => {
  test('as it was changes nothing, and asks each once', async () => {
    const { me, cart } = await filled();
    running.shop.takeAsked();
    expect(await me.cart()).toEqual(cart);
    expect(running.shop.takeAsked()).toEqual({ catalog: 1, inventory: 1 });
    expect(await running.told(cart.id)).toHaveLength(1);
  });

  test('by its badge costs one statement and asks nobody', async () => {
    const { me } = await filled();
    running.shop.takeAsked();
    expect(await me.cart('id version totalQuantity')).toMatchObject({ version: 1, totalQuantity: 2 });
    expect(await fewestStatements(() => me.cart('id version totalQuantity country currency updatedAt'))).toBe(1);
    expect(running.shop.takeAsked()).toEqual({});
  });

  test('whole costs three statements: head, cart, promotions', async () => {
    const { me } = await filled();
    expect(await fewestStatements(() => me.cart())).toBe(3);
  });

  test('has the new price, in a new version, with a notice', async () => {
    const { me, cart, index, line } = await filled();
    running.shop.stock(index, { prices: byCurrency(1_200) });
    const after = await me.cart();
    expect(after).toMatchObject({ version: 2, lines: [{ unitPrice: { minor: 1_200 }, lineTotal: { minor: 2_400 } }] });
    const message = `The price of “Thing ${index}” has changed from €10.00 to €12.00.`;
    expect(after.notices).toEqual([{ code: 'PRICE_CHANGED', message, severity: 'WARNING', lineId: line }]);
    expect(await me.cart()).toEqual(after);
    expect((await running.told(cart.id)).map(({ payload }) => payload.version)).toEqual([1, 2]);
  });

  test('tells the version that its prices are of, wherever the version stands', async () => {
    const { me, index } = await filled();
    running.shop.stock(index, { prices: byCurrency(900) });
    expect(await me.cart('version cost { subtotal { minor } }')).toEqual({
      version: 2,
      cost: { subtotal: { minor: 1_800 } },
    });
  });

  test('tells of a price from where the shopper last saw it, and not when it came back', async () => {
    const { me, index, line, cart } = await filled();
    running.shop.stock(index, { prices: byCurrency(1_100) });
    await me.cart();
    running.shop.stock(index, { prices: byCurrency(900) });
    const lower = await me.cart();
    expect(lower.notices[0]).toMatchObject({ message: expect.stringContaining('€10.00 to €9.00'), severity: 'INFO' });
    running.shop.stock(index, { prices: byCurrency(1_000) });
    expect((await me.cart()).notices).toEqual([]);
    running.shop.stock(index, { prices: byCurrency(1_100) });
    expect(noticesOf(await me.cart())).toEqual(['PRICE_CHANGED']);
    const { cart: after } = await me.set(cart.id, [{ lineId: line, quantity: 1 }]);
    expect(after.notices).toEqual([]);
  });

  test('keeps the quantity when there are fewer, blocks, and is free again when there are enough', async () => {
    const { me, index, line } = await filled({ language: 'de' });
    running.shop.stock(index, { maxOrderable: 1 });
    const short = await me.cart();
    expect(short).toMatchObject({ version: 2, totalQuantity: 2, checkout: { ready: false } });
    const message = `Von „Thing ${index}“ sind nur noch 1 lieferbar: bitte weniger wählen.`;
    expect(short.notices).toEqual([{ code: 'OUT_OF_STOCK', message, severity: 'BLOCKING', lineId: line }]);
    running.shop.stock(index, { maxOrderable: 0 });
    expect((await me.cart()).notices[0].message).toContain('nicht mehr vorrätig');
    running.shop.stock(index, { maxOrderable: 9 });
    expect((await me.cart()).notices).toEqual([]);
  });

  test('is free again when the shopper takes fewer, or takes the line out', async () => {
    const { me, cart, index, line } = await filled();
    running.shop.stock(index, { maxOrderable: 1 });
    expect(noticesOf(await me.cart())).toEqual(['OUT_OF_STOCK']);
    expect((await me.set(cart.id, [{ lineId: line, quantity: 1 }])).cart.notices).toEqual([]);
    running.shop.stock(index, { status: 'ARCHIVED' });
    const gone = await me.cart();
    expect(gone.notices).toMatchObject([{ code: 'ITEM_UNAVAILABLE', severity: 'BLOCKING', lineId: line }]);
    expect(gone.lines[0]).toMatchObject({ title: `Thing ${index}`, unitPrice: { minor: 1_000 } });
    expect((await me.set(cart.id, [{ lineId: line, quantity: 0 }])).cart.notices).toEqual([]);
  });

  test('of a variant that vanished or lost its price says so', async () => {
    const { me, index } = await filled();
    running.shop.stock(index, { prices: { USD: 5 } });
    expect(noticesOf(await me.cart())).toEqual(['MARKET_MISMATCH']);
    running.shop.variants.delete(variantId(index));
    expect(noticesOf(await me.cart())).toEqual(['ITEM_UNAVAILABLE']);
    running.shop.stock(index, { prices: byCurrency(1_000) });
    expect(noticesOf(await me.cart())).toEqual([]);
  });
});

describe('with others away, a cart that is read', () => {
  test('shows its snapshots as an estimate', async () => {
    const { me, cart } = await filled();
    running.shop.down.add('catalog').add('inventory');
    const estimate = await me.cart();
    running.shop.down.clear();
    expect(estimate).toEqual({ ...cart, cost: { ...cart.cost, isEstimate: true } });
  });

  test('keeps what it knows of stock, and takes prices from the catalog', async () => {
    const { me, index } = await filled();
    running.shop.stock(index, { maxOrderable: 0 });
    await me.cart();
    running.shop.down.add('inventory');
    running.shop.stock(index, { maxOrderable: 10, prices: byCurrency(1_100) });
    const after = await me.cart();
    running.shop.down.clear();
    expect(noticesOf(after)).toEqual(['OUT_OF_STOCK', 'PRICE_CHANGED']);
  });

  test('does not wait for a catalog that hangs', async () => {
    const { me } = await filled();
    const hurried = shopper(running, me.identity, { deadline: Date.now() + 1_500 });
    const hanging = new Promise<void>(() => {});
    running.shop.delays.set('catalog', () => hanging);
    const startedAt = performance.now();
    const estimate = await hurried.cart();
    running.shop.delays.clear();
    expect(estimate.cost.isEstimate).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });
});

describe('a read that looks at prices', () => {
  test('does not undo what is written meanwhile', async () => {
    const { me, cart, index, line } = await filled();
    running.shop.stock(index, { prices: byCurrency(1_500) });
    const { reached, release } = running.shop.hold('catalog');
    const reading = me.cart();
    await reached;
    running.shop.stock(index, { prices: byCurrency(1_700) });
    const other = running.shop.stock(next++);
    await me.set(cart.id, [{ lineId: line, quantity: 4 }]);
    await me.add([{ variantId: other }]);
    release();
    const expected = { version: 3, lines: [{ quantity: 4, unitPrice: { minor: 1_700 } }, { quantity: 1 }] };
    expect(await reading).toMatchObject(expected);
    expect(await me.cart()).toMatchObject(expected);
  });

  test('before a write does not bring old prices into it, when another write was faster', async () => {
    const { me, cart, index, line } = await filled();
    const { reached, release } = running.shop.hold('catalog');
    const slow = me.set(cart.id, [{ lineId: line, quantity: 3 }]);
    await reached;
    running.shop.stock(index, { prices: byCurrency(1_700) });
    await me.set(cart.id, [{ lineId: line, quantity: 4 }]);
    release();
    expect((await slow).cart).toMatchObject({ version: 3, lines: [{ quantity: 3, unitPrice: { minor: 1_700 } }] });
  });

  test('by many at once saves one new version', async () => {
    const { me, cart, index } = await filled();
    running.shop.stock(index, { prices: byCurrency(1_300) });
    const answers = await Promise.all(Array.from({ length: 10 }, () => me.cart()));
    for (const answer of answers)
      expect(answer).toMatchObject({ version: 2, lines: [{ unitPrice: { minor: 1_300 } }] });
    expect(await running.told(cart.id)).toHaveLength(2);
  });

  test('shows a cart whole when several mutations share a request', async () => {
    const me = someGuest();
    const [a, b] = [running.shop.stock(next++), running.shop.stock(next++)];
    const query = `mutation ($a: CartLinesAddInput!, $b: CartLinesAddInput!) {
      a: cartLinesAdd(input: $a) { cart { ${cartFields} } userErrors { code } }
      b: cartLinesAdd(input: $b) { cart { ${cartFields} } userErrors { code } } }`;
    const input = (id: string, idempotencyKey: string) => ({ lines: [{ variantId: id }], idempotencyKey });
    const answer = await running.ask(query, { a: input(a, 'key-aaaaaa'), b: input(b, 'key-bbbbbb') }, me);
    expect([answer.a, answer.b].flatMap(codesOf)).toEqual([]);
    expect([answer.a.cart.lines.length, answer.b.cart.lines.length]).toEqual([1, 2]);
  });
});
