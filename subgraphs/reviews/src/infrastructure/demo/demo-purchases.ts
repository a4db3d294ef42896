import { type DemoOrderState, demoCustomerId, demoOrderId, demoOrders, demoProductId } from '@prism/demo';
import type { purchases } from '../tables.ts';

/** Never confirmed, or cancelled since; what was sent back was bought all the same. */
const boughtNothing: readonly DemoOrderState[] = ['CANCELLED', 'FAILED', 'AWAITING_PAYMENT_ACTION'];

/** What reviews would remember, had orders told of the demo orders. */
export const demoPurchases: readonly (typeof purchases.$inferInsert)[] = demoOrders
  .filter(({ state }) => !boughtNothing.includes(state))
  .flatMap(({ index, items }) =>
    items.map(({ product }) => ({
      orderId: demoOrderId(index),
      productId: demoProductId(product),
      customerId: demoCustomerId(0),
    })),
  );
