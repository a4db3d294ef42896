import type { PostalAddress } from './postal-address.ts';

/** What the shopper has said so far about where it goes and who pays. */
export interface Checkout {
  email?: string;
  shippingAddress?: PostalAddress;
  billingAddress?: PostalAddress;
  /** Nobody's invoice goes anywhere unasked: false until it is said. */
  billingSameAsShipping: boolean;
  shippingOptionId?: string;
}

/** What is left out stays as it is. */
export type CheckoutChange = Partial<Checkout>;

export type CheckoutStep = 'EMAIL' | 'SHIPPING_ADDRESS' | 'BILLING_ADDRESS' | 'SHIPPING_OPTION';

/** What has a checkout: a cart. */
interface CheckedOut {
  checkout: Checkout;
}

export function changeCheckout<Cart extends CheckedOut>(cart: Cart, change: CheckoutChange): Cart {
  // Somebody who writes a billing address means it to differ.
  const implied = change.billingAddress && { billingSameAsShipping: false };
  return { ...cart, checkout: { ...cart.checkout, ...implied, ...change } };
}

/** Forgets an option that is not on offer any more. */
export function keepOfferedOption<Cart extends CheckedOut>(cart: Cart, offered: readonly { id: string }[]): Cart {
  const { shippingOptionId, ...rest } = cart.checkout;
  if (shippingOptionId === undefined || offered.some(({ id }) => id === shippingOptionId)) return cart;
  return { ...cart, checkout: rest };
}

export function billingAddressOf(checkout: Checkout): PostalAddress | undefined {
  return checkout.billingSameAsShipping ? checkout.shippingAddress : checkout.billingAddress;
}

/** What is still to be said, in the order in which it is asked. Payment is not asked here. */
export function missingSteps(checkout: Checkout, hasShippingOption: boolean): CheckoutStep[] {
  const steps: [CheckoutStep, boolean][] = [
    ['EMAIL', checkout.email !== undefined],
    ['SHIPPING_ADDRESS', checkout.shippingAddress !== undefined],
    ['BILLING_ADDRESS', billingAddressOf(checkout) !== undefined],
    ['SHIPPING_OPTION', hasShippingOption],
  ];
  return steps.flatMap(([step, isDone]) => (isDone ? [] : [step]));
}

/** What a guest has said fills what the customer has not. */
export function mergeCheckout(own: Checkout, guest: Checkout): Checkout {
  const hasBilling = own.billingSameAsShipping || own.billingAddress !== undefined;
  const { billingSameAsShipping, billingAddress } = hasBilling ? own : guest;
  const { billingAddress: _address, ...told } = { ...guest, ...own };
  return { ...told, billingSameAsShipping, ...(billingAddress && { billingAddress }) };
}
