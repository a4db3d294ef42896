import { describe, expect, test } from 'vitest';
import { type Cart, createCart } from './cart.ts';
import { convertCart, lockCart, unlockCart } from './order-cart.ts';
import type { Promotion } from './promotions/promotion.ts';
import { quoteCart } from './quote.ts';

const at = new Date('2026-05-07T08:00:00Z');
const later = new Date('2026-05-09T08:00:00Z');
const address = { fullName: 'A', line1: 'B 1', city: 'Berlin', postalCode: '10115', country: 'DE' };
const promotion = (id: string, changes: Partial<Promotion> = {}): Promotion => ({
  id,
  title: id,
  kind: 'ORDER_PERCENT',
  percent: 10,
  ...changes,
});

/** Two of something at 10.00, with all that an order needs. */
const cart: Cart = {
  ...createCart({ id: 'crt_1', ownerId: 'cus_1', market: { country: 'DE', currency: 'EUR' }, now: at }),
  version: 7,
  promoCodes: ['USED', 'WORSE'],
  lines: [
    {
      id: 'cln_1',
      variantId: 'var_1',
      productId: 'prd_1',
      sku: 'S1',
      title: 'Thing',
      quantity: 2,
      position: 0,
      standing: 'SOLD',
      unitPriceMinor: 1_000,
      categorySlugs: [],
    },
  ],
  checkout: {
    email: 'a@example.com',
    shippingAddress: address,
    billingSameAsShipping: true,
    shippingOptionId: 'express-de',
  },
};
const promotions = [
  promotion('prm_1', { code: 'USED', percent: 20 }),
  promotion('prm_2', { code: 'WORSE' }),
  promotion('prm_3'),
  promotion('prm_4', { kind: 'FREE_SHIPPING' }),
];
const terms = { at, promotions };
const totalMinor = 2_000 - 400 + 1_290;
const claim = { orderId: 'ord_1', expectedVersion: 7, expectedTotalMinor: totalMinor };

const codesOf = (decision: ReturnType<typeof lockCart>) =>
  decision.ok ? [] : decision.refusals.map(({ code }) => code);
function lock(changes: Partial<typeof claim> = {}, from: Cart = cart): Cart {
  const decision = lockCart(from, { ...claim, ...changes }, terms);
  if (!decision.ok) throw new Error(codesOf(decision).join());
  return decision.value;
}
const release = (from: Cart, orderId: string) => unlockCart(from, orderId, later);
const converted = (from: Cart, orderId: string) => convertCart(from, orderId);

describe('a lock', () => {
  test('keeps of the promotions those that count or were asked for, and the sum they make', () => {
    const locked = lock();
    const [used, worse, , free] = promotions;
    expect(locked).toEqual({
      ...cart,
      state: { status: 'BEING_ORDERED', orderId: 'ord_1', terms: { at, promotions: [used, worse, free] } },
    });
    const terms = { now: at, language: 'en' };
    const [all, kept] = [promotions, [used, worse, free] as Promotion[]].map((some) =>
      quoteCart(locked, { ...terms, promotions: some }),
    );
    expect({ ...kept, promotions }).toEqual(all);
  });

  test.each([
    ['another version', { expectedVersion: 6 }, {}, 'CHECKOUT_CHANGED'],
    ['another sum', { expectedTotalMinor: totalMinor - 1 }, {}, 'CHECKOUT_CHANGED'],
    ['an order that has let it go', {}, { releasedBy: ['ord_0', 'ord_1'] }, 'CART_RELEASED'],
    ['nobody to write to', {}, { checkout: withoutEmail() }, 'CART_NOT_READY'],
  ])('is refused for %s', (_what, claimed, changes, code) => {
    expect(codesOf(lockCart({ ...cart, ...changes }, { ...claim, ...claimed }, terms))).toEqual([code]);
  });

  test('is refused for a cart that is not there any more', () => {
    const merged: Cart = { ...cart, state: { status: 'MERGED' } };
    expect(codesOf(lockCart(merged, claim, terms))).toEqual(['NOT_FOUND']);
    expect(codesOf(converted(merged, 'ord_1'))).toEqual(['NOT_FOUND']);
    expect(release(merged, 'ord_1')).toBe(merged);
  });
});

describe('an unlock', () => {
  test('opens the cart to its owner, who was here just now, and not to its order again', () => {
    expect(release(lock(), 'ord_1')).toEqual({ ...cart, releasedBy: ['ord_1'], updatedAt: later });
  });

  test('of an order that has not the cart is remembered, once', () => {
    const locked = lock();
    const remembered = release(locked, 'ord_2');
    expect(remembered).toEqual({ ...locked, releasedBy: ['ord_2'] });
    expect(release(remembered, 'ord_2')).toBe(remembered);
    expect(release(cart, 'ord_1')).toEqual({ ...cart, releasedBy: ['ord_1'] });
  });

  test('is remembered of the last twenty orders', () => {
    const released = Array.from({ length: 30 }, (_, at) => `ord_${at}`).reduce(release, cart);
    expect(released.releasedBy).toHaveLength(20);
    expect(released.releasedBy.at(-1)).toBe('ord_29');
  });
});

describe('converting', () => {
  test('leaves nothing but the order', () => {
    const { lines: _lines, checkout: _checkout, ...rest } = cart;
    expect(converted(lock(), 'ord_1')).toEqual({
      ok: true,
      value: {
        ...rest,
        state: { status: 'ORDERED', orderId: 'ord_1' },
        lines: [],
        promoCodes: [],
        checkout: { billingSameAsShipping: false },
      },
    });
  });

  test('again is the same cart', () => {
    const first = converted(lock(), 'ord_1');
    if (!first.ok) throw new Error();
    const again = converted(first.value, 'ord_1');
    expect(again).toEqual(first);
    expect(lock({}, first.value)).toBe(first.value);
  });
});

function withoutEmail() {
  const { email: _email, ...checkout } = cart.checkout;
  return checkout;
}
