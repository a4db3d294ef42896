import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPeople } from '../clients/people.ts';
import { openShop, type Shop } from '../clients/shop.ts';
import { type OwnProduct, putOnSale, stockOf } from '../clients/stock-room.ts';
import { bringToTheTill, buy, placeToTheEnd, readCart, sessionWithCard } from '../clients/till.ts';
import { type Lab, openLab } from '../setup/lab.ts';

describe('a payment session that has expired', () => {
  let lab: Lab;
  let shop: Shop;
  let own: OwnProduct;
  beforeAll(async () => {
    lab = await openLab();
    await lab.start();
    shop = openShop(lab.url);
    own = await putOnSale(await shop.adminOf(demoPeople.admin), { onHand: 1 });
  });
  afterAll(() => lab?.clear());

  test('pays for nothing: the cart is as it was, nothing is held, and another session pays for it', async () => {
    const client = shop.web();
    const { id } = await bringToTheTill(client, [own.variantId]);
    const cart = await readCart(client, id);
    const paymentSessionId = await sessionWithCard(client, shop.url, id);
    const payments = (await lab.database('payments')).current();
    await payments.execute(`update payment_sessions set expires_at = now() where id = '${paymentSessionId}'`);
    expect(await placeToTheEnd(client, cart, { paymentSessionId })).toMatchObject({
      order: { status: 'FAILED', payment: null },
      userErrors: [{ __typename: 'InputError', code: 'PAYMENT_SESSION_EXPIRED', path: ['input', 'paymentSessionId'] }],
    });
    expect(await readCart(client, id)).toEqual(cart);
    expect(await stockOf(await shop.adminOf(demoPeople.admin), own)).toEqual({ onHand: 1, reserved: 0 });
    expect((await buy(client, shop.url, cart)).order.status).toBe('CONFIRMED');
  });
});
