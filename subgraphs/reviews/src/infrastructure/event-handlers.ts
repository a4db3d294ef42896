import { type EventHandler, handle } from '@prism/platform/events';
import {
  CustomerProfileChanged,
  CustomerRegistered,
  OrderCancelled,
  OrderConfirmed,
  ProductArchived,
  ProductPublished,
} from '@prism/schema/events';
import type { Neighbourhood } from '../application/ports.ts';
import { boughtProducts } from '../domain/bought-products.ts';
import { toReviewer } from '../domain/reviewer.ts';

/** Whose events reviews hears. */
export const heardStreams = ['catalog', 'accounts', 'orders'] as const;

/** What reviews does about them. All news of an order come in their order: it is cancelled after it was confirmed. */
export function createEventHandlers(neighbourhood: Neighbourhood): EventHandler[] {
  const { rememberProduct, rememberReviewer, rememberPurchase, forgetPurchase } = neighbourhood;
  return [
    handle(ProductPublished, ({ payload: { productId, version } }) =>
      rememberProduct({ id: productId, isArchived: false, version }),
    ),
    handle(ProductArchived, ({ payload: { productId, version } }) =>
      rememberProduct({ id: productId, isArchived: true, version }),
    ),
    handle(CustomerRegistered, ({ payload }) => rememberReviewer(toReviewer(payload))),
    handle(CustomerProfileChanged, ({ payload }) => rememberReviewer(toReviewer(payload))),
    handle(
      OrderConfirmed,
      async ({ payload: { orderId, customerId, lines } }) => {
        if (customerId) await rememberPurchase({ orderId, customerId, productIds: boughtProducts(lines) });
      },
      // A guest has no account that could review.
      { concerns: ({ payload }) => payload.customerId !== undefined },
    ),
    handle(OrderCancelled, ({ payload: { orderId } }) => forgetPurchase(orderId)),
  ];
}
