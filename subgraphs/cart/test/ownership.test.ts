import { newId } from '@prism/platform/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, type Shopper, shopper } from './operations.ts';
import { type Answer, admin, type RunningCart, someCustomer, someGuest, startCart } from './start-cart.ts';

let running: RunningCart;
let owner: Shopper;
let cart: Answer;
beforeAll(async () => {
  running = await startCart('ownership');
  owner = shopper(running, someCustomer());
  cart = (await owner.add([{ variantId: running.shop.stock(1) }])).cart;
});
afterAll(() => running.stop());

const strangers = [someGuest(), someCustomer(), admin, { kind: 'service', subject: 'svc_gateway' } as const];

describe('a cart', () => {
  test('is its owner’s by every road', async () => {
    const line = cart.lines[0].id;
    expect(await owner.cart('id')).toEqual({ id: cart.id });
    expect(await owner.cartById(cart.id, 'id')).toEqual({ id: cart.id });
    expect(await owner.entity('Cart', cart.id, 'id totalQuantity')).toEqual({ id: cart.id, totalQuantity: 1 });
    expect(await owner.entity('CartLine', line, 'id quantity lineTotal { minor }')).toEqual({
      id: line,
      quantity: 1,
      lineTotal: { minor: 1_001 },
    });
  });

  test.each(strangers)('is not there for %j', async (identity) => {
    const stranger = shopper(running, identity);
    expect(await stranger.cart('id')).toBeNull();
    for (const id of [cart.id, newId('crt'), 'crt_nope', '', 'x\u0000']) {
      expect(await stranger.cartById(id, 'id')).toBeNull();
      expect(await stranger.entity('Cart', id, 'id')).toBeNull();
    }
    expect(await stranger.entity('CartLine', cart.lines[0].id, 'id')).toBeNull();
  });

  test('cannot be changed by anybody else, and answers like one that does not exist', async () => {
    const stranger = shopper(running, someCustomer());
    const lines = [{ variantId: running.shop.stock(2) }];
    const attempts = async (id: string) => [
      await stranger.add(lines, { cartId: id }),
      await stranger.set(id, [{ lineId: cart.lines[0].id, quantity: 0 }]),
      await stranger.applyCode(id, 'WELCOME10'),
      await stranger.removeCode(id, 'WELCOME10'),
      await stranger.setMarket(id, 'US', 'USD'),
      await stranger.checkout(id, { email: 'a@b.de' }),
    ];
    const answers = await attempts(cart.id);
    expect(answers).toEqual(await attempts(newId('crt')));
    expect(answers.flatMap(codesOf)).toEqual(Array(6).fill('CART_NOT_FOUND'));
    expect(answers.every((answer) => answer.cart === null)).toBe(true);
    expect(await owner.cart()).toEqual(cart);
  });

  test('has lines that cannot be set from another cart', async () => {
    const other = shopper(running, someCustomer());
    const { cart: own } = await other.add([{ variantId: running.shop.stock(3) }]);
    expect(codesOf(await other.set(own.id, [{ lineId: cart.lines[0].id, quantity: 5 }]))).toEqual(['LINE_NOT_FOUND']);
  });
});
