import { type EventHandler, handle } from '@prism/platform/events';
import { CartChanged, CartClosed, ProductChanged, WishlistChanged } from '@prism/schema/events';
import type { Ports } from '../application/ports.ts';
import { noteCart, noteProduct, noteWish } from '../application/sync/note-changes.ts';

/** Whose events bff-mobile hears. */
export const heardStreams = ['cart', 'accounts', 'catalog'] as const;

/** What it does about them: it keeps the log that `sync` reads. */
export function createEventHandlers(ports: Pick<Ports, 'syncLog' | 'savedProducts'>): EventHandler[] {
  return [
    handle(CartChanged, ({ payload }) => noteCart(ports, { ...payload, isClosed: false })),
    handle(CartClosed, ({ payload }) => noteCart(ports, { ...payload, isClosed: true })),
    handle(WishlistChanged, ({ payload }) => noteWish(ports, payload)),
    handle(ProductChanged, ({ payload: { productId, status } }) =>
      noteProduct(ports, { productId, isArchived: status === 'ARCHIVED' }),
    ),
  ];
}
