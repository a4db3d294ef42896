import { type EventHandler, handle } from '@prism/platform/events';
import { CustomerProfileChanged, CustomerRegistered, ProductArchived, ProductPublished } from '@prism/schema/events';
import type { Neighbourhood } from '../application/ports.ts';
import { toReviewer } from '../domain/reviewer.ts';

/** Whose events reviews hears. */
export const heardStreams = ['catalog', 'accounts'] as const;

/** What reviews does about them. */
export function createEventHandlers({ rememberProduct, rememberReviewer }: Neighbourhood): EventHandler[] {
  return [
    handle(ProductPublished, ({ payload: { productId, version } }) =>
      rememberProduct({ id: productId, isArchived: false, version }),
    ),
    handle(ProductArchived, ({ payload: { productId, version } }) =>
      rememberProduct({ id: productId, isArchived: true, version }),
    ),
    handle(CustomerRegistered, ({ payload }) => rememberReviewer(toReviewer(payload))),
    handle(CustomerProfileChanged, ({ payload }) => rememberReviewer(toReviewer(payload))),
  ];
}
