import { type EventHandler, handle } from '@prism/platform/events';
import {
  CartAbandoned,
  PriceChanged,
  ProductAvailabilityChanged,
  ProductChanged,
  ProductPublished,
  ProductRenamed,
  ReviewPublished,
} from '@prism/schema/events';
import { notifyCustomers } from '../../application/notify.ts';
import { notifyOfPrice, notifyOfStock } from '../../application/notify-wishers.ts';
import type { Ports } from '../../application/ports.ts';

/** Of catalog, inventory, reviews and cart. */
export function shopHandlers(ports: Ports): EventHandler[] {
  return [
    handle(ProductPublished, ({ payload: { productId: id, name, slug, version } }) =>
      ports.products.remember({ id, name, slug, version }),
    ),
    handle(ProductRenamed, ({ payload: { productId: id, name, slug, version } }) =>
      ports.products.remember({ id, name, slug, version }),
    ),
    handle(ProductChanged, async ({ payload: { productId: id, name, slugs, version } }) => {
      const [slug] = slugs;
      if (slug !== undefined) await ports.products.remember({ id, name, slug, version });
    }),
    handle(PriceChanged, ({ id: eventId, requestId, payload }) =>
      notifyOfPrice(ports, { eventId, requestId }, payload),
    ),
    handle(ProductAvailabilityChanged, ({ id: eventId, requestId, payload }) =>
      notifyOfStock(ports, { eventId, requestId }, payload),
    ),
    handle(ReviewPublished, ({ id: eventId, requestId, payload: { reviewId, productId, customerId } }) =>
      notifyCustomers(ports, { eventId, requestId, occasion: { topic: 'review-published', reviewId, productId } }, [
        customerId,
      ]),
    ),
    handle(CartAbandoned, ({ id: eventId, requestId, payload: { cartId, ownerId } }) =>
      notifyCustomers(ports, { eventId, requestId, occasion: { topic: 'cart-abandoned', cartId } }, [ownerId]),
    ),
  ];
}
