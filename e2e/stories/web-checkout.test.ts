import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { addsUp, offersOf, putIntoCart } from '../clients/shelves.ts';
import { story } from '../clients/story.ts';

const home = { fullName: 'Nora Story', line1: 'Gasse 1', city: 'Berlin', postalCode: '10115', country: 'DE' };

story('a visitor fills a cart and gets to the till', (shop) => {
  test('from the first look to everything but the payment', async () => {
    const client = shop.web();
    const offers = await offersOf(client);
    const added = await putIntoCart(client, [offers[0]?.variantId, offers[1]?.variantId] as string[]);
    expect(added.userErrors).toEqual([]);
    const { cart } = added;
    expect(cart).toMatchObject({ totalQuantity: 2, currency: 'EUR', notices: [] });
    expect(cart.lines.map(({ title, variant }: Json) => [title, variant.product.url])).toEqual(
      Array(2).fill(['Aurora Kettle', '/shop/p/aurora-kettle']),
    );
    expect(cart.lines.map(({ unitPrice }: Json) => unitPrice.minor)).toEqual(
      offers.slice(0, 2).map(({ minor }) => minor),
    );
    expect(addsUp(cart)).toBe(true);
    expect(cart.drawer.countLabel).toContain('2');

    const change = {
      cartId: cart.id,
      expectedVersion: cart.version,
      lines: [{ lineId: cart.lines[0].id, quantity: 3 }],
    };
    const { cartLinesSet } = dataOf(await client.run('CartLinesSet', { input: change }));
    expect(cartLinesSet).toMatchObject({ userErrors: [], cart: { totalQuantity: 4, version: cart.version + 1 } });

    const page = async (): Promise<Json> => dataOf(await client.run('CheckoutPage', { cartId: cart.id })).checkoutPage;
    expect((await page()).cart.checkout).toMatchObject({
      ready: false,
      missing: ['EMAIL', 'SHIPPING_ADDRESS', 'BILLING_ADDRESS', 'SHIPPING_OPTION'],
    });
    const update = async (input: object): Promise<Json> =>
      dataOf(await client.run('CheckoutUpdate', { input: { cartId: cart.id, ...input } })).cartCheckoutUpdate;
    const addressed = await update({ email: 'nora@example.com', shippingAddress: home, billingSameAsShipping: true });
    expect(addressed.userErrors).toEqual([]);
    const [option] = addressed.cart.checkout.shippingOptions;
    expect(Date.parse(option.estimatedDelivery.earliest)).toBeLessThanOrEqual(
      Date.parse(option.estimatedDelivery.latest),
    );
    expect(Date.parse(option.estimatedDelivery.latest)).toBeGreaterThan(Date.now());
    await update({ shippingOptionId: option.id });

    const { cart: atTheTill, steps, policies } = await page();
    expect(atTheTill.checkout).toMatchObject({ ready: true, missing: [], selectedShippingOption: { id: option.id } });
    expect(atTheTill.cost.shipping).toEqual(option.price);
    expect(addsUp(atTheTill)).toBe(true);
    expect(steps.at(-1)).toMatchObject({ step: 'PAYMENT', state: 'CURRENT' });
    expect(steps.slice(0, -1).every(({ state }: Json) => state === 'DONE')).toBe(true);
    expect(policies.length).toBeGreaterThan(1);
  });

  test('a code makes it cheaper, an unknown one is refused, an expired one says why it does nothing', async () => {
    const client = shop.web();
    const [offer] = await offersOf(client);
    const { cart } = await putIntoCart(client, [offer?.variantId as string]);
    const apply = async (code: string): Promise<Json> =>
      dataOf(await client.run('CartPromoCodeApply', { input: { cartId: cart.id, code } })).cartPromoCodeApply;
    const cheaper = await apply('welcome10');
    expect(cheaper.userErrors).toEqual([]);
    expect(cheaper.cart.cost.discountTotal.minor).toBe(Math.round(cheaper.cart.cost.subtotal.minor / 10));
    expect(addsUp(cheaper.cart)).toBe(true);
    expect((await apply('NO-SUCH-CODE')).userErrors).toMatchObject([{ code: expect.any(String) }]);
    const expired = await apply('EXPIRED15');
    const told = expired.cart.promoCodes.find(({ code }: Json) => code === 'EXPIRED15');
    expect(told).toMatchObject({ applicable: false, reason: expect.any(String) });
    expect(expired.cart.cost.total).toEqual(cheaper.cart.cost.total);
  });

  test('another market prices the same cart anew', async () => {
    const client = shop.web();
    const [offer] = await offersOf(client);
    const { cart } = await putIntoCart(client, [offer?.variantId as string]);
    const { cartMarketSet } = dataOf(
      await client.run('CartMarketSet', { cartId: cart.id, country: 'KW', currency: 'KWD' }),
    );
    expect(cartMarketSet).toMatchObject({ userErrors: [], cart: { currency: 'KWD' } });
    const [inKuwait] = await offersOf(shop.web({ market: 'KW-KWD' }));
    expect(cartMarketSet.cart.lines[0].unitPrice).toEqual({ minor: inKuwait?.minor, currency: 'KWD' });
    expect(addsUp(cartMarketSet.cart)).toBe(true);
  });

  test('what cannot be had is refused, and the cart stays as it was', async () => {
    const client = shop.web();
    const [offer] = await offersOf(client);
    const { cart } = await putIntoCart(client, [offer?.variantId as string]);
    const refusals: [object, string][] = [
      [{ variantId: 'var_01D00000000000000000000000', quantity: 1 }, 'InputError'],
      [{ variantId: offer?.variantId, quantity: 0 }, 'InputError'],
      [{ variantId: offer?.variantId, quantity: 10 }, 'StockShortageError'],
    ];
    for (const [line, typename] of refusals) {
      const input = { lines: [line], idempotencyKey: randomUUID() };
      const { cartLinesAdd } = dataOf(await client.run('CartLinesAdd', { input }));
      expect(cartLinesAdd.userErrors).toMatchObject([{ __typename: typename }]);
    }
    const { viewer } = dataOf(await client.run('Cart'));
    expect(viewer.cart).toMatchObject({ id: cart.id, version: cart.version, totalQuantity: 1 });
  });

  test('a customer uses an address they have, and nobody else may', async () => {
    const [client, other] = await Promise.all([shop.webOf(), shop.webOf()]);
    const { addressUpsert } = dataOf(await client.run('AddressUpsert', { input: home }));
    const shippingAddressId = addressUpsert.address.id;
    const [offer] = await offersOf(client);
    const useIt = async (by: typeof client): Promise<Json> => {
      const { cart } = await putIntoCart(by, [offer?.variantId as string]);
      return dataOf(await by.run('CheckoutUpdate', { input: { cartId: cart.id, shippingAddressId } }))
        .cartCheckoutUpdate;
    };
    expect(await useIt(client)).toMatchObject({ userErrors: [], cart: { checkout: { shippingAddress: home } } });
    const refused = await useIt(other);
    expect(refused.userErrors).toHaveLength(1);
    expect(refused.cart.checkout.shippingAddress).toBeNull();
  });
});
