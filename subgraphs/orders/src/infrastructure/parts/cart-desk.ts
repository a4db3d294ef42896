import type { CartDesk } from '../../application/ports.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Order } from '../../domain/order.ts';
import { type AnsweredError, type Ask, unexpected } from './ask.ts';
import { readCart } from './read-cart.ts';

const lock = `mutation OrdersLockCheckout($input: CartCheckoutLockInput!) {
  cartCheckoutLock(input: $input) {
    userErrors { __typename code message ... on CheckoutChangedError { currentVersion currentTotal { minor } } }
  }
}`;
const unlock = `mutation OrdersUnlockCheckout($cartId: ID!, $orderId: ID!) {
  cartCheckoutUnlock(cartId: $cartId, orderId: $orderId) { userErrors { __typename code message } }
}`;
const convert = `mutation OrdersConvertCart($cartId: ID!, $orderId: ID!) {
  cartConvert(cartId: $cartId, orderId: $orderId) { userErrors { __typename code message } }
}`;

interface Payload {
  userErrors: (AnsweredError & { currentVersion?: number; currentTotal?: { minor: number } })[];
}

/** Cart, over the internal graph. */
export function createCartDesk(ask: Ask): CartDesk {
  return {
    read: (cartId, caller) => readCart(ask, cartId, caller),
    async lock(order) {
      const answer = await ask.asService<{ cartCheckoutLock: Payload }>(
        { query: lock, variables: { input: lockInput(order) } },
        order,
      );
      const [error] = answer.cartCheckoutLock.userErrors;
      return error ? { ok: false, failure: toFailure(error) } : { ok: true };
    },
    async unlock(order) {
      const request = { query: unlock, variables: variablesOf(order) };
      const answer = await ask.asService<{ cartCheckoutUnlock: Payload }>(request, order);
      requireUnlessGone('the cart to be unlocked', answer.cartCheckoutUnlock);
    },
    async convert(order) {
      const request = { query: convert, variables: variablesOf(order) };
      const answer = await ask.asService<{ cartConvert: Payload }>(request, order);
      requireUnlessGone('the cart to be converted', answer.cartConvert);
    },
  };
}

/** A cart that is not there any more (a restored backup) holds nothing and sells nothing twice: the order need not wait for it. */
function requireUnlessGone(what: string, { userErrors: [error] }: Payload): void {
  if (error && error.code !== 'NOT_FOUND') throw unexpected(what, error);
}

function lockInput({ id: orderId, ownerId, cartId, cartVersion, totals }: Order) {
  return {
    cartId,
    orderId,
    ownerId,
    expectedVersion: cartVersion,
    expectedTotalMinor: totals.totalMinor,
  };
}

const variablesOf = ({ id: orderId, cartId }: Order) => ({ cartId, orderId });

function toFailure({ code, currentVersion, currentTotal }: Payload['userErrors'][number]): Failure {
  if (currentVersion === undefined || !currentTotal) return { kind: 'CART', code };
  return { kind: 'CHECKOUT_CHANGED', currentVersion, currentTotalMinor: currentTotal.minor };
}
