import type { Outbox } from '@prism/platform/events';
import { ProductAvailabilityChanged } from '@prism/schema/events';
import type { InventoryNews } from '../application/ports.ts';

/** Tells through the outbox. All news of a product come in order. */
export function createInventoryNews(outbox: Outbox): InventoryNews {
  return {
    productAvailabilityChanged: (payload, requestId) =>
      outbox.append(ProductAvailabilityChanged, { partitionKey: payload.productId, payload, requestId }),
  };
}
