import { type EventHandler, handle } from '@prism/platform/events';
import { ProductAvailabilityChanged, ProductChanged, RatingSummaryChanged } from '@prism/schema/events';
import type { IndexWriter } from '../application/ports.ts';
import { toDocument } from '../domain/index-document.ts';
import { isInStock } from './in-stock.ts';

/** Whose events search hears. */
export const heardStreams = ['catalog', 'reviews', 'inventory'] as const;

/** What search does about them. */
export function createEventHandlers(index: IndexWriter): EventHandler[] {
  return [
    handle(ProductChanged, ({ payload }) => index.product(toDocument(payload))),
    handle(RatingSummaryChanged, ({ payload, occurredAt }) => index.rating({ ...payload, at: new Date(occurredAt) })),
    handle(ProductAvailabilityChanged, ({ payload: { productId, status, version }, occurredAt }) =>
      index.availability({ productId, isInStock: isInStock(status), version, at: new Date(occurredAt) }),
    ),
  ];
}
