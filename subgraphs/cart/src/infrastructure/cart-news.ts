import type { Outbox } from '@prism/platform/events';
import { CartAbandoned, CartChanged, CartClosed } from '@prism/schema/events';
import type { CartNews } from '../application/ports.ts';

/** Tells through the outbox. All news of a cart come in order. */
export function createCartNews(outbox: Outbox): CartNews {
  return {
    changed: ({ id: cartId, ownerId, version }, requestId) =>
      outbox.append(CartChanged, { partitionKey: cartId, payload: { cartId, ownerId, version }, requestId }),
    merged: ({ id: cartId, ownerId, version }, { id: mergedIntoCartId }, requestId) =>
      outbox.append(CartClosed, {
        partitionKey: cartId,
        payload: { cartId, ownerId, version, reason: 'MERGED', mergedIntoCartId },
        requestId,
      }),
    ordered: ({ id: cartId, ownerId, version }, orderId, requestId) =>
      outbox.append(CartClosed, {
        partitionKey: cartId,
        payload: { cartId, ownerId, version, reason: 'ORDERED', orderId },
        requestId,
      }),
    abandoned: ({ id: cartId, ownerId, version, updatedAt }) =>
      outbox.append(CartAbandoned, {
        partitionKey: cartId,
        payload: { cartId, ownerId, version, untouchedSince: updatedAt.toISOString() },
      }),
  };
}
