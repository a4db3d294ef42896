import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { countOf, logOf, moneyOf } from '../clients/order-log.ts';
import { demoPeople } from '../clients/people.ts';
import { putOnSale, setPrice, stockOf } from '../clients/stock-room.ts';
import { story } from '../clients/story.ts';
import { bringToTheTill, placeOrder, placeToTheEnd, readCart, sessionWithCard } from '../clients/till.ts';

story('a price that changes between the look and the order', (shop) => {
  test.each([
    ['a higher', 4_900],
    ['a lower', 3_900],
  ])('%s one is asked about first; nothing is reserved or charged until the customer agrees', async (_, newMinor) => {
    const admin = await shop.adminOf(demoPeople.admin);
    const own = await putOnSale(admin, { onHand: 1, minor: 4_200 });
    const client = shop.web();
    const { id } = await bringToTheTill(client, [own.variantId]);
    const seen = await readCart(client, id);
    const paymentSessionId = await sessionWithCard(client, shop.url, id);
    await setPrice(admin, own, newMinor);

    const idempotencyKey = randomUUID();
    const { order, userErrors } = await placeOrder(client, seen, { paymentSessionId, idempotencyKey });
    const now = await readCart(client, id);
    expect(now.cost.total.minor - seen.cost.total.minor).toBe(newMinor - 4_200);
    expect(order).toBeNull();
    expect(userErrors).toMatchObject([
      {
        ...{ __typename: 'CheckoutChangedError', code: 'CHECKOUT_CHANGED', path: ['input', 'expectedCartVersion'] },
        ...{ currentVersion: now.version, currentTotal: now.cost.total },
      },
    ]);
    expect(await stockOf(admin, own)).toEqual({ onHand: 1, reserved: 0 });

    const agreed = await placeToTheEnd(client, now, { paymentSessionId, idempotencyKey });
    expect(agreed).toMatchObject({ order: { status: 'CONFIRMED', total: now.cost.total }, userErrors: [] });
    expect((await moneyOf(admin, agreed.order.id)).payment).toMatchObject({
      status: 'CAPTURED',
      amount: { minor: now.cost.total.minor },
    });
    expect(countOf(await logOf(admin, agreed.order.id), 'PaymentCaptured')).toBe(1);
    expect(await stockOf(admin, own)).toEqual({ onHand: 0, reserved: 0 });
  });
});
