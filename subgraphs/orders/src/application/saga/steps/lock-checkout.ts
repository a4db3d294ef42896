import { holdsCheckout } from '../../../domain/holds.ts';
import { refused, type Step } from '../step.ts';

/** Keeps the cart as the customer saw it, unless it has changed since: then nothing is reserved and nothing charged. */
export const lockCheckout: Step = {
  name: 'lock the checkout',
  isDone: ({ checkout }) => checkout !== 'OPEN',
  async take(order, { cart }) {
    const answer = await cart.lock(order);
    return answer.ok ? [{ type: 'CheckoutLocked', data: {} }] : refused(answer.failure);
  },
  undo: {
    isNeeded: holdsCheckout,
    async take(order, { cart }) {
      await cart.unlock(order);
      return [{ type: 'CheckoutUnlocked', data: {} }];
    },
  },
};
