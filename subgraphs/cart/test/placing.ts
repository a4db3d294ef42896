import type { Caller, Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { type Shopper, shopper, userErrors } from './operations.ts';
import { byCurrency } from './prices.ts';
import { type Answer, type RunningCart, someCustomer } from './start-cart.ts';

export const berlin = {
  fullName: 'Ada Lovelace',
  line1: 'Ackerstraße 1',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
};

const service: Identity = { kind: 'service', subject: 'svc_orders' };
const payload = `checkout { cartId status orderId version } ${userErrors}`;
const lockMutation = `mutation ($input: CartCheckoutLockInput!) { answer: cartCheckoutLock(input: $input) { ${payload} } }`;
const mutationOf = (name: string) =>
  `mutation ($cartId: ID!, $orderId: ID!) { answer: ${name}(cartId: $cartId, orderId: $orderId) { ${payload} } }`;

/** Orders, as cart knows them. */
export interface Placing {
  lock(cart: ReadyCart, orderId: string, changes?: object): Promise<Answer>;
  unlock(cartId: string, orderId: string): Promise<Answer>;
  convert(cartId: string, orderId: string): Promise<Answer>;
}

export function placing({ ask }: RunningCart, identity = service): Placing {
  const run = async (query: string, variables: object) => (await ask(query, { ...variables }, identity)).answer;
  return {
    lock: ({ me, cart }, orderId, changes = {}) =>
      run(lockMutation, { input: { orderId, ...claimOf(me.identity.subject, cart), ...changes } }),
    unlock: (cartId, orderId) => run(mutationOf('cartCheckoutUnlock'), { cartId, orderId }),
    convert: (cartId, orderId) => run(mutationOf('cartConvert'), { cartId, orderId }),
  };
}

const claimOf = (ownerId: string, { id, version, cost }: Answer) => ({
  cartId: id,
  ownerId,
  expectedVersion: version,
  expectedTotalMinor: cost.total.minor,
});

export const someOrder = () => newId('ord');

/** A cart in which nothing is missing but the payment, and whose it is. */
export interface ReadyCart {
  me: Shopper;
  cart: Answer;
  /** Of the only thing in it, two at 10.00. */
  index: number;
}

let next = 10_000;

export async function readyCart(
  running: RunningCart,
  identity = someCustomer(),
  caller: Partial<Caller> = {},
): Promise<ReadyCart> {
  const me = shopper(running, identity, caller);
  const index = next++;
  const variantId = running.shop.stock(index, { prices: byCurrency(1_000) });
  const { cart: opened } = await me.add([{ variantId, quantity: 2 }]);
  const said = { email: 'ada@example.com', shippingAddress: berlin, billingSameAsShipping: true };
  const { cart: offered } = await me.checkout(opened.id, said);
  const [{ id: shippingOptionId }] = offered.checkout.shippingOptions;
  const { cart } = await me.checkout(opened.id, { shippingOptionId });
  return { me, cart, index };
}
