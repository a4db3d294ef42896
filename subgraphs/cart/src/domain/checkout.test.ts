import { describe, expect, test } from 'vitest';
import { createCart } from './cart.ts';
import { changeCheckout, keepOfferedOption, mergeCheckout, missingSteps } from './checkout.ts';

const address = { fullName: 'A', line1: 'B 1', city: 'Berlin', postalCode: '10115', country: 'DE' };
const other = { ...address, city: 'Bonn' };
const market = { country: 'DE', currency: 'EUR' };
const cart = createCart({ id: 'crt_1', ownerId: 'gst_1', market, now: new Date(0) });

describe('missing steps', () => {
  test('come in the order in which they are asked', () => {
    const none = { billingSameAsShipping: false };
    expect(missingSteps(none, false)).toEqual(['EMAIL', 'SHIPPING_ADDRESS', 'BILLING_ADDRESS', 'SHIPPING_OPTION']);
    expect(missingSteps({ ...none, email: 'a@b.de', billingAddress: address }, true)).toEqual(['SHIPPING_ADDRESS']);
  });

  test('include the billing address when it is the same as none', () => {
    expect(missingSteps({ email: 'a@b.de', billingSameAsShipping: true }, true)).toEqual([
      'SHIPPING_ADDRESS',
      'BILLING_ADDRESS',
    ]);
  });
});

describe('a change', () => {
  test('leaves what it leaves out', () => {
    const said = changeCheckout(changeCheckout(cart, { email: 'a@b.de' }), { shippingAddress: address });
    expect(said.checkout).toEqual({ email: 'a@b.de', shippingAddress: address, billingSameAsShipping: false });
  });

  test('with a billing address means another one', () => {
    const same = changeCheckout(cart, { billingSameAsShipping: true });
    expect(changeCheckout(same, { billingAddress: other }).checkout).toMatchObject({ billingSameAsShipping: false });
  });

  test('forgets an option that is not offered any more, and only such a one', () => {
    const chosen = changeCheckout(cart, { shippingOptionId: 'express' });
    expect(keepOfferedOption(chosen, [{ id: 'express' }])).toBe(chosen);
    expect(keepOfferedOption(chosen, [{ id: 'standard' }]).checkout).toEqual({ billingSameAsShipping: false });
  });
});

describe('a merge of two', () => {
  test('fills only what the customer has not said', () => {
    const guest = {
      email: 'g@b.de',
      shippingAddress: address,
      billingSameAsShipping: true,
      shippingOptionId: 'express',
    };
    expect(mergeCheckout({ billingSameAsShipping: false }, guest)).toEqual(guest);
    const own = { email: 'o@b.de', billingAddress: other, billingSameAsShipping: false };
    expect(mergeCheckout(own, guest)).toEqual({ ...own, shippingAddress: address, shippingOptionId: 'express' });
  });

  test('never mixes who pays: the billing address comes from one of them, with what was said of it', () => {
    const own = { shippingAddress: address, billingSameAsShipping: true };
    const guest = { billingAddress: other, billingSameAsShipping: false };
    expect(mergeCheckout(own, guest)).toEqual(own);
  });
});
