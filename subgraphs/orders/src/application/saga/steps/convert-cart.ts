import type { Step } from '../step.ts';

/** The cart has become the order, for good: the last step, of which nothing is ever taken back. */
export const convertCart: Step = {
  name: 'convert the cart',
  isDone: ({ checkout }) => checkout === 'CONVERTED',
  async take(order, { cart }) {
    await cart.convert(order);
    return [{ type: 'CartConverted', data: {} }];
  },
};
