import { newId } from '@prism/platform/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { variantId } from './fake-shop.ts';
import { codesOf, quantitiesOf, shopper } from './operations.ts';
import { type RunningCart, someCustomer, someGuest, startCart } from './start-cart.ts';

let running: RunningCart;
beforeAll(async () => {
  running = await startCart('add');
});
afterAll(() => running.stop());

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

describe('adding lines', () => {
  test('opens a cart with snapshots of what was added, in one version, and tells', async () => {
    const me = shopper(running, someGuest());
    expect(await me.cart()).toBeNull();
    const id = running.shop.stock(1, { compareAt: { EUR: 1_500 } });
    const { cart, userErrors } = await me.add([{ variantId: id, quantity: 2 }]);
    expect(userErrors).toEqual([]);
    expect(cart).toMatchObject({ version: 1, country: 'DE', currency: 'EUR', totalQuantity: 2, notices: [] });
    expect(cart.lines).toEqual([
      expect.objectContaining({ title: 'Thing 1', variantTitle: 'Red', quantity: 2, variant: { id } }),
    ]);
    expect(cart.lines[0]).toMatchObject({ unitPrice: { minor: 1_001 }, compareAtUnitPrice: { minor: 1_500 } });
    const ownerId = me.identity.subject;
    expect(await running.told(cart.id)).toEqual([
      expect.objectContaining({
        type: 'CartChanged',
        payload: { cartId: cart.id, ownerId, version: 1 },
        requestId: 'req_test',
      }),
    ]);
    expect(await me.cart()).toEqual(cart);
  });

  test('adds up with what is there, also within one input', async () => {
    const me = shopper(running, someGuest());
    const [a, b] = [running.shop.stock(2), running.shop.stock(3)];
    await me.add([{ variantId: a }, { variantId: b, quantity: 2 }]);
    const { cart } = await me.add([{ variantId: b }, { variantId: b, quantity: 3 }, { variantId: a }]);
    expect(quantitiesOf(cart)).toEqual({ 'Thing 2': 2, 'Thing 3': 6 });
    expect(cart.version).toBe(2);
  });

  test('asks catalog and inventory once each, also for what the answer shows', async () => {
    const me = shopper(running, someGuest());
    await me.add([{ variantId: running.shop.stock(4) }]);
    running.shop.takeAsked();
    await me.add([{ variantId: running.shop.stock(5) }]);
    expect(running.shop.takeAsked()).toEqual({ catalog: 1, inventory: 1 });
  });

  test('asks in the market of the cart, not of the request', async () => {
    const identity = someGuest();
    const { cart } = await shopper(running, identity).add([
      { variantId: running.shop.stock(6, { prices: { EUR: 5, JPY: 900 } }) },
    ]);
    const inJapan = shopper(running, identity, { market: { country: 'JP', currency: 'JPY' } });
    const again = await inJapan.add([{ variantId: variantId(6) }], { cartId: cart.id });
    expect(again.cart).toMatchObject({ currency: 'EUR', lines: [{ quantity: 2, unitPrice: { minor: 5 } }] });
    const fresh = await shopper(running, someGuest(), { market: { country: 'JP', currency: 'JPY' } }).add([
      { variantId: variantId(6) },
    ]);
    expect(fresh.cart).toMatchObject({ country: 'JP', currency: 'JPY', lines: [{ unitPrice: { minor: 900 } }] });
  });
});

describe('fifty at once', () => {
  test('of one new guest with keys of their own make one cart that holds them all', async () => {
    const me = shopper(running, someGuest());
    const ids = Array.from({ length: 10 }, (_, index) => running.shop.stock(100 + index));
    const answers = await times(50, (index) => me.add([{ variantId: ids[index % 10] as string }]));
    expect(answers.flatMap(codesOf)).toEqual([]);
    expect(new Set(answers.map(({ cart }) => cart.id)).size).toBe(1);
    const cart = await me.cart();
    expect(Object.values(quantitiesOf(cart))).toEqual(Array(10).fill(5));
    expect(cart).toMatchObject({ version: 50, totalQuantity: 50 });
    expect(await running.told(cart.id)).toHaveLength(50);
  });

  test('with the same key add once and answer the same', async () => {
    const me = shopper(running, someGuest());
    const variant = running.shop.stock(7);
    const key = newId('key');
    const answers = await times(50, () => me.add([{ variantId: variant, quantity: 3 }], { idempotencyKey: key }));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await me.cart('version totalQuantity')).toEqual({ version: 1, totalQuantity: 3 });
  });

  test('for the last pieces never make more than there are', async () => {
    const me = shopper(running, someGuest());
    const variant = running.shop.stock(8, { maxOrderable: 4 });
    const answers = await times(10, () => me.add([{ variantId: variant }]));
    expect(answers.flatMap(codesOf)).toEqual(Array(6).fill('STOCK_SHORTAGE'));
    expect(await me.cart('totalQuantity')).toEqual({ totalQuantity: 4 });
  });
});

describe('the idempotency key', () => {
  test('with other lines is refused', async () => {
    const me = shopper(running, someGuest());
    const idempotencyKey = newId('key');
    const variant = running.shop.stock(9);
    await me.add([{ variantId: variant }], { idempotencyKey });
    const reused = await me.add([{ variantId: variant, quantity: 2 }], { idempotencyKey });
    expect(reused).toMatchObject({
      cart: { totalQuantity: 1 },
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }],
    });
  });

  test('of another subject means nothing, and one that was refused can be used again', async () => {
    const idempotencyKey = newId('key');
    const variant = running.shop.stock(10, { maxOrderable: 0 });
    const me = shopper(running, someGuest());
    expect(codesOf(await me.add([{ variantId: variant }], { idempotencyKey }))).toEqual(['STOCK_SHORTAGE']);
    running.shop.stock(10, { maxOrderable: 5 });
    expect((await me.add([{ variantId: variant }], { idempotencyKey })).cart.totalQuantity).toBe(1);
    const other = await shopper(running, someGuest()).add([{ variantId: variant }], { idempotencyKey });
    expect(other.cart.totalQuantity).toBe(1);
  });
});

describe('adding is refused as a whole', () => {
  test('with every mistake at once, and leaves no cart behind', async () => {
    const me = shopper(running, someGuest());
    const fine = running.shop.stock(11);
    const archived = running.shop.stock(12, { status: 'ARCHIVED' });
    const foreign = running.shop.stock(13, { prices: { USD: 5 } });
    const lines = [fine, variantId(9_999), archived, foreign, 'nonsense\u0000'].map((id) => ({ variantId: id }));
    const { cart, userErrors } = await me.add([...lines, { variantId: fine, quantity: 0 }]);
    expect(cart).toBeNull();
    expect(userErrors.map(({ code, path }: { code: string; path: string[] }) => [code, path.at(-2)])).toEqual([
      ['VARIANT_NOT_FOUND', '1'],
      ['VARIANT_UNAVAILABLE', '2'],
      ['VARIANT_NOT_SOLD_HERE', '3'],
      ['VARIANT_NOT_FOUND', '4'],
      ['QUANTITY_INVALID', '5'],
    ]);
    expect(await me.cart('id')).toBeNull();
  });

  test('when there are fewer than wanted in all, and says how many', async () => {
    const me = shopper(running, someGuest());
    const variant = running.shop.stock(14, { maxOrderable: 3 });
    const { cart } = await me.add([{ variantId: variant, quantity: 2 }]);
    const refused = await me.add([{ variantId: running.shop.stock(15) }, { variantId: variant, quantity: 2 }]);
    expect(refused.userErrors).toEqual([
      {
        __typename: 'StockShortageError',
        code: 'STOCK_SHORTAGE',
        message: 'Only 3 of this item can be ordered.',
        path: ['input', 'lines', '1', 'quantity'],
        variantId: variant,
        maxOrderable: 3,
      },
    ]);
    expect(refused.cart).toEqual(cart);
  });

  test('beyond a hundred lines', async () => {
    const me = shopper(running, someGuest());
    const ids = Array.from({ length: 101 }, (_, index) => running.shop.stock(1_000 + index));
    const full = await me.add(ids.slice(0, 100).map((id) => ({ variantId: id })));
    expect(full.cart.lines).toHaveLength(100);
    expect(codesOf(await me.add([{ variantId: ids[100] as string }]))).toEqual(['TOO_MANY_LINES']);
    expect(codesOf(await me.add(ids.map((id) => ({ variantId: id }))))).toEqual(['TOO_MANY_LINES']);
    expect(codesOf(await me.add([]))).toEqual(['LINES_MISSING']);
  });

  test('in the language of the request', async () => {
    const me = shopper(running, someGuest(), { language: 'de-DE' });
    const { userErrors } = await me.add([{ variantId: running.shop.stock(16, { maxOrderable: 0 }) }]);
    expect(userErrors[0].message).toBe('Dieser Artikel ist nicht vorrätig.');
  });

  test('to a service, which has no cart', async () => {
    const input = { lines: [], idempotencyKey: newId('key') };
    const query = `mutation ($input: CartLinesAddInput!) { cartLinesAdd(input: $input) { cart { id } userErrors { code } } }`;
    const { errors } = await running.execute(query, { input }, { kind: 'service', subject: 'svc_gateway' });
    expect(errors[0].extensions.code).toBe('FORBIDDEN');
  });
});

describe('with others away', () => {
  test('nothing is added without the catalog', async () => {
    const me = shopper(running, someCustomer());
    const variant = running.shop.stock(17);
    running.shop.down.add('catalog');
    await expect(me.add([{ variantId: variant }])).rejects.toThrow('SUBGRAPH_UNAVAILABLE');
    running.shop.down.clear();
    expect(await me.cart('id')).toBeNull();
  });

  test('up to ten are added without inventory', async () => {
    const me = shopper(running, someCustomer());
    const variant = running.shop.stock(18, { maxOrderable: 1 });
    running.shop.down.add('inventory');
    const eleven = await me.add([{ variantId: variant, quantity: 11 }]);
    expect(eleven.userErrors).toMatchObject([{ code: 'STOCK_SHORTAGE', maxOrderable: 10 }]);
    expect(codesOf(await me.add([{ variantId: variant, quantity: 10 }]))).toEqual([]);
    running.shop.down.clear();
    running.shop.stock(19, { maxOrderable: null });
    expect(codesOf(await me.add([{ variantId: variantId(19), quantity: 10 }]))).toEqual([]);
  });
});
