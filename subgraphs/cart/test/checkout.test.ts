import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, type Shopper, shopper } from './operations.ts';
import { type Answer, type RunningCart, someCustomer, someGuest, startCart } from './start-cart.ts';

let running: RunningCart;
beforeAll(async () => {
  running = await startCart('checkout');
});
afterAll(() => running.stop());

const berlin = { fullName: 'Ada Lovelace', line1: 'Ackerstraße 1', city: 'Berlin', postalCode: '10115', country: 'DE' };
const london = { ...berlin, city: 'London', postalCode: 'E8 3PN', country: 'GB' };

async function filled(identity = someGuest(), caller = {}): Promise<{ me: Shopper; cart: Answer }> {
  const me = shopper(running, identity, caller);
  const { cart } = await me.add([{ variantId: running.shop.stock(1), quantity: 2 }]);
  return { me, cart };
}

describe('the checkout', () => {
  test('asks step by step, and is ready when all is said', async () => {
    const { me, cart } = await filled();
    const missing = ['EMAIL', 'SHIPPING_ADDRESS', 'BILLING_ADDRESS', 'SHIPPING_OPTION'];
    expect(cart.checkout).toMatchObject({ missing, ready: false, shippingOptions: [], email: null });
    expect(cart.cost).toMatchObject({ shipping: null, tax: null, isEstimate: true });

    const said = [{ email: ' ada@example.com ' }, { shippingAddress: berlin }, { billingSameAsShipping: true }];
    for (const [index, change] of said.entries()) {
      const { cart: after } = await me.checkout(cart.id, { ...change, expectedVersion: index + 1 });
      expect(after.checkout.missing).toEqual(missing.slice(index + 1));
    }
    const asked = (await me.cart()).checkout;
    expect(asked).toMatchObject({
      email: 'ada@example.com',
      shippingAddress: berlin,
      billingAddress: { city: 'Berlin' },
    });
    const [option] = asked.shippingOptions;
    const { cart: done } = await me.checkout(cart.id, { shippingOptionId: option.id });
    expect(done.checkout).toMatchObject({ missing: [], ready: true, selectedShippingOption: { id: option.id } });
    const { subtotal, discountTotal, tax, total } = done.cost;
    expect(done.cost).toMatchObject({ shipping: option.price, isEstimate: false });
    expect(total.minor).toBe(subtotal.minor - discountTotal.minor + option.price.minor + tax.minor);
    expect(done.version).toBe(5);
  });

  test('takes everything at once', async () => {
    const { me, cart } = await filled();
    const options = (await me.checkout(cart.id, { shippingAddress: berlin })).cart.checkout.shippingOptions;
    const { cart: done } = await me.checkout(cart.id, {
      email: 'a@b.de',
      shippingAddress: berlin,
      billingAddress: london,
      shippingOptionId: options[0].id,
    });
    expect(done.checkout).toMatchObject({ ready: true, billingAddress: { city: 'London' } });
  });

  test('is not ready while something blocks, nor empty', async () => {
    const { me, cart } = await filled();
    const { cart: offered } = await me.checkout(cart.id, {
      email: 'a@b.de',
      shippingAddress: berlin,
      billingSameAsShipping: true,
    });
    await me.checkout(cart.id, { shippingOptionId: offered.checkout.shippingOptions[0].id });
    running.shop.stock(1, { maxOrderable: 1 });
    expect((await me.cart()).checkout).toMatchObject({ missing: [], ready: false });
    running.shop.stock(1, { maxOrderable: 10 });
    expect((await me.cart()).checkout.ready).toBe(true);
    const { cart: empty } = await me.set(cart.id, [{ lineId: cart.lines[0].id, quantity: 0 }]);
    expect(empty.checkout.ready).toBe(false);
  });

  test('forgets an option that is not on offer for another address', async () => {
    const { me, cart } = await filled();
    const { cart: german } = await me.checkout(cart.id, { shippingAddress: berlin });
    await me.checkout(cart.id, { shippingOptionId: german.checkout.shippingOptions[0].id });
    const { cart: british } = await me.checkout(cart.id, { shippingAddress: london });
    const offered = british.checkout.shippingOptions.map(({ id }: Answer) => id);
    expect(offered.length).toBeGreaterThan(0);
    expect(british.checkout).toMatchObject({
      selectedShippingOption: null,
      missing: expect.arrayContaining(['SHIPPING_OPTION']),
    });
  });

  test('says what was said already without a new version', async () => {
    const { me, cart } = await filled();
    await me.checkout(cart.id, { email: 'a@b.de' });
    expect((await me.checkout(cart.id, { email: 'a@b.de' })).cart.version).toBe(2);
    expect((await me.checkout(cart.id, {})).cart.version).toBe(2);
  });

  test('drops the billing address of its own when it is the same, and takes it back', async () => {
    const { me, cart } = await filled();
    await me.checkout(cart.id, { shippingAddress: berlin, billingAddress: london });
    const same = await me.checkout(cart.id, { billingSameAsShipping: true });
    expect(same.cart.checkout.billingAddress.city).toBe('Berlin');
    const own = await me.checkout(cart.id, { billingAddress: london });
    expect(own.cart.checkout.billingAddress.city).toBe('London');
  });
});

describe('an address of the customer’s own', () => {
  test('is looked up as the customer', async () => {
    const customer = someCustomer();
    const { me, cart } = await filled(customer);
    running.shop.addresses.set(customer.subject, [{ id: 'adr_1', ...berlin, line2: null, region: null, phone: null }]);
    const { cart: after } = await me.checkout(cart.id, { shippingAddressId: 'adr_1' });
    expect(after.checkout.shippingAddress).toEqual(berlin);
    expect(running.shop.asked.find(({ part }) => part === 'accounts')?.caller.identity).toEqual(customer);
  });

  test('is not there for anybody else', async () => {
    for (const identity of [someCustomer(), someGuest()]) {
      const { me, cart } = await filled(identity);
      const { userErrors } = await me.checkout(cart.id, { shippingAddressId: 'adr_1' });
      expect(userErrors).toMatchObject([{ code: 'ADDRESS_NOT_FOUND', path: ['input', 'shippingAddressId'] }]);
    }
  });

  test('cannot be taken while accounts are away', async () => {
    const { me, cart } = await filled(someCustomer());
    running.shop.down.add('accounts');
    await expect(me.checkout(cart.id, { shippingAddressId: 'adr_1' })).rejects.toThrow('SUBGRAPH_UNAVAILABLE');
    running.shop.down.clear();
  });
});

describe('the checkout refuses', () => {
  type Refused = [what: string, changes: object, codes: string[], path: string[]];
  const refusals: Refused[] = [
    ['no e-mail address', { email: 'nobody' }, ['EMAIL_INVALID'], ['input', 'email']],
    [
      'an unknown country',
      { shippingAddress: { ...berlin, country: 'XX' } },
      ['COUNTRY_UNKNOWN'],
      ['input', 'shippingAddress', 'country'],
    ],
    [
      'a country nobody ships to',
      { shippingAddress: { ...berlin, country: 'AQ' } },
      ['COUNTRY_NOT_SERVED'],
      ['input', 'shippingAddress', 'country'],
    ],
    [
      'a postal code of elsewhere',
      { shippingAddress: { ...berlin, postalCode: 'E8 3PN' } },
      ['POSTAL_CODE_INVALID'],
      ['input', 'shippingAddress', 'postalCode'],
    ],
    [
      'a phone number of letters',
      { billingAddress: { ...berlin, phone: 'call me' } },
      ['PHONE_INVALID'],
      ['input', 'billingAddress', 'phone'],
    ],
    [
      'an address in several lines',
      { billingAddress: { ...berlin, city: 'Ber\nlin' } },
      ['TEXT_INVALID'],
      ['input', 'billingAddress', 'city'],
    ],
    ...['Ber\u2028lin', '\u202Enilreb', 'Ber\ud800lin', 'Ber\0lin'].map(
      (city): Refused => [
        `an address with ${JSON.stringify(city)} in it`,
        { shippingAddress: { ...berlin, city } },
        ['TEXT_INVALID'],
        ['input', 'shippingAddress', 'city'],
      ],
    ),
    [
      'an address without a name',
      { shippingAddress: { ...berlin, fullName: ' ' } },
      ['TEXT_MISSING'],
      ['input', 'shippingAddress', 'fullName'],
    ],
    [
      'two shipping addresses',
      { shippingAddress: berlin, shippingAddressId: 'adr_1' },
      ['ADDRESS_AMBIGUOUS'],
      ['input', 'shippingAddressId'],
    ],
    [
      'a shipping option without an address',
      { shippingOptionId: 'standard' },
      ['SHIPPING_OPTION_UNKNOWN'],
      ['input', 'shippingOptionId'],
    ],
    [
      'an unknown shipping option',
      { shippingAddress: berlin, shippingOptionId: 'teleport' },
      ['SHIPPING_OPTION_UNKNOWN'],
      ['input', 'shippingOptionId'],
    ],
  ];
  test.each(refusals)('%s', async (_what, changes, codes, path) => {
    const { me, cart } = await filled();
    const refused = await me.checkout(cart.id, changes);
    expect([codesOf(refused), refused.userErrors[0].path]).toEqual([codes, path]);
    expect(refused.cart).toEqual(cart);
  });

  test('another version', async () => {
    const { me, cart } = await filled();
    const refused = await me.checkout(cart.id, { email: 'a@b.de', expectedVersion: 7 });
    expect(refused).toMatchObject({
      cart,
      userErrors: [{ __typename: 'CartVersionConflictError', currentVersion: 1 }],
    });
  });
});
