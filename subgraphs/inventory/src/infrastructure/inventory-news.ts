import type { Outbox } from '@prism/platform/events';
import { ProductAvailabilityChanged, ReservationExpired } from '@prism/schema/events';
import type { InventoryNews } from '../application/ports.ts';

/** Tells through the outbox. All news of a product come in order, and all of an order. */
export function createInventoryNews(outbox: Outbox): InventoryNews {
  return {
    productAvailabilityChanged: (payload, requestId) =>
      outbox.append(ProductAvailabilityChanged, { partitionKey: payload.productId, payload, requestId }),
    reservationExpired: ({ id: reservationId, orderId }, requestId) =>
      outbox.append(ReservationExpired, { partitionKey: orderId, payload: { reservationId, orderId }, requestId }),
  };
}
