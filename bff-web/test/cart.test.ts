import { decodeListingRef } from '@prism/schema/listing-ref';
import { describe, expect, test } from 'vitest';
import { createRun, dataOf, entityOf, entityQuery } from './bff-web-kit.ts';

const run = createRun();
const euros = (minor: number) => ({ minor, currency: 'EUR' });
const resolve = async (selection: string, representation: object, caller: object = {}) => {
  return entityOf(await run(entityQuery(selection), { representations: [representation] }, caller));
};

describe('the drawer of a cart', () => {
  const view =
    '... on Cart { id drawer { countLabel subtotalLabel freeShipping { percent remainingLabel reached } upsell { ref } } }';
  const cart = { __typename: 'Cart', id: 'crt_1' };
  const filled = { ...cart, totalQuantity: 3, cost: { subtotal: euros(3_000) }, freeShippingFrom: euros(5_000) };

  test('says what the domain told', async () => {
    const entity = await resolve(view, filled, { language: 'de' });
    expect(entity).toMatchObject({
      id: 'crt_1',
      drawer: {
        countLabel: '3 Artikel',
        subtotalLabel: '30,00\u00a0€',
        freeShipping: { percent: 60, reached: false, remainingLabel: expect.stringContaining('20,00') },
      },
    });
    expect(decodeListingRef(entity.drawer.upsell.ref)).toMatchObject({ filters: [{ key: 'price', max: '20.00' }] });
  });

  test('speaks of no free shipping where there is none', async () => {
    const { drawer } = await resolve(view, { ...filled, freeShippingFrom: null });
    expect(drawer.freeShipping).toBeNull();
  });

  test.each([
    ['failed', { totalQuantity: null, cost: null, freeShippingFrom: null }],
    ['said nothing', {}],
  ])('is not there, without an error, when the cart %s', async (_, required) => {
    expect(await resolve(view, { ...cart, ...required })).toEqual({ id: 'crt_1', drawer: null });
  });
});

describe('the checkout page', () => {
  test('names the cart, whose it is the cart decides', async () => {
    const { checkoutPage } = dataOf(
      await run('{ checkoutPage(cartId: "crt_1") { ref cart { id } policies { href } } }'),
    );
    expect(checkoutPage).toMatchObject({ ref: 'v1.crt_1', cart: { id: 'crt_1' }, policies: { length: 4 } });
  });

  const view = '... on CheckoutPage { cart { id } steps { step state } }';
  const page = { __typename: 'CheckoutPage', ref: 'v1.crt_1' };

  test('says how far the checkout is', async () => {
    const cart = { checkout: { missing: ['SHIPPING_OPTION'], ready: false } };
    const { steps } = await resolve(view, { ...page, cart });
    expect(steps.slice(2)).toEqual([
      { step: 'BILLING_ADDRESS', state: 'DONE' },
      { step: 'SHIPPING_OPTION', state: 'CURRENT' },
      { step: 'PAYMENT', state: 'UPCOMING' },
    ]);
  });

  test.each([
    ["is somebody else's", { cart: null }],
    ['failed', { cart: { checkout: null } }],
    ['said nothing', {}],
  ])('has no steps, and no error, when the cart %s', async (_, required) => {
    expect(await resolve(view, { ...page, ...required })).toEqual({ cart: { id: 'crt_1' }, steps: null });
  });

  test.each(['', 'v2.crt_1', 'v1.'])('with the key "%s" has no cart', async (ref) => {
    expect(await resolve(view, { ...page, ref })).toEqual({ cart: null, steps: null });
  });
});
