import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { badInput, toldBy } from '../clients/bad-input.ts';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { demoPeople } from '../clients/people.ts';
import { type OwnProduct, putOnSale, stockOf } from '../clients/stock-room.ts';
import { story } from '../clients/story.ts';
import { buy, readCart } from '../clients/till.ts';
import { type AtTheTill, comeToTheTill, inOtherHands } from '../clients/till-attempts.ts';
import type { WebClient } from '../clients/web-client.ts';

const onHand = 20;

story(
  'what somebody gets wrong at the till is told by its name, and the cart stays as it was',
  (shop) => {
    let own: OwnProduct;
    let till: AtTheTill;
    beforeAll(async () => {
      own = await putOnSale(await shop.adminOf(demoPeople.admin), { onHand });
      till = await comeToTheTill(shop, own.variantId);
    });

    test.each(badInput)('%s', async (_what, attempt, told) => {
      const answer = await attempt({ ...till, variantId: own.variantId });
      expect([answer.status, toldBy(answer)]).toEqual([expect.toBeOneOf([200, 400]), told]);
      // What only payments could refuse is an order that came to nothing.
      const order = answer.data?.orderPlace?.order;
      expect([order?.status ?? 'FAILED', order?.payment ?? null]).toEqual(['FAILED', null]);
      expect(await readCart(till.client, till.cart.id)).toEqual(till.cart);
    });

    test('after all that, nothing is held, and the same cart and card buy it', async () => {
      const admin = await shop.adminOf(demoPeople.admin);
      expect(await stockOf(admin, own)).toEqual({ onHand, reserved: 0 });
      const { orderPlace } = dataOf(await till.attempts.place({}));
      expect(orderPlace).toMatchObject({ order: { status: 'CONFIRMED' }, userErrors: [] });
      expect(await stockOf(admin, own)).toEqual({ onHand: onHand - 1, reserved: 0 });
    });
  },
  { inOrder: true },
);

story('the till is its owner’s alone', (shop) => {
  let variantId: string;
  beforeAll(async () => {
    ({ variantId } = await putOnSale(await shop.adminOf(demoPeople.admin), { onHand: 3 }));
  });

  test('whose session has ended orders nothing any more: the cart waits for its owner', async () => {
    const person = await shop.register();
    const till = await comeToTheTill(shop, variantId, await shop.webOf(person));
    const sessionCookie = 'prism-session';
    const old = till.client.cookies.get(sessionCookie) ?? '';
    await till.client.run('SignOut');
    const thief: WebClient = shop.web();
    thief.cookies.set(sessionCookie, old);
    const answer = await inOtherHands(till, 'pms_01D00000000000000000000000', thief).place({});
    expect(toldBy(answer)).toEqual(['InputError', 'CART_NOT_FOUND', 'input.cartId']);
    expect(await readCart(await shop.webOf(person), till.cart.id)).toEqual(till.cart);
  });

  test('a request from another market orders the cart in its own currency', async () => {
    const till = await comeToTheTill(shop, variantId);
    const abroad = shop.web({ market: 'US-USD' });
    abroad.cookies.set('prism-guest', till.client.cookies.get('prism-guest') ?? '');
    const { order } = await buy(abroad, shop.url, till.cart);
    expect(order).toMatchObject({ status: 'CONFIRMED', total: till.cart.cost.total });
  });

  test('an order of somebody else is not there to be called off', async () => {
    const { client, cart } = await comeToTheTill(shop, variantId);
    const { order } = await buy(client, shop.url, cart);
    const cancel = async (by: WebClient, orderId: string): Promise<Json> =>
      dataOf(await by.run('OrderCancel', { input: { orderId, idempotencyKey: randomUUID() } })).orderCancel;
    const userErrors = [{ __typename: 'InputError', code: 'ORDER_NOT_FOUND', path: ['input', 'orderId'] }];
    for (const id of [order.id, 'ord_01D00000000000000000000000', 'no id', 'ord_\u0000'])
      expect(await cancel(shop.web(), id)).toMatchObject({ order: null, userErrors });
    const { order: after } = dataOf(await client.ask('query ($id: ID!) { order(id: $id) { status } }', order));
    expect(after).toEqual({ status: 'CONFIRMED' });
  });
});
