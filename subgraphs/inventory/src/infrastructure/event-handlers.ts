import { type EventHandler, handle } from '@prism/platform/events';
import { ProductChanged } from '@prism/schema/events';
import type { ToldProduct } from '../application/ports.ts';

/** Whose events inventory hears. */
export const heardStreams = ['catalog'] as const;

/** What inventory does about them. An archived product has no variant on sale. */
export function createEventHandlers(
  remember: (product: ToldProduct, requestId: string | undefined) => Promise<void>,
): EventHandler[] {
  return [
    handle(ProductChanged, ({ payload: { productId, version, status, variants }, requestId }) => {
      const listedVariantIds = status === 'ACTIVE' ? variants.map(({ variantId }) => variantId) : [];
      return remember({ id: productId, version, listedVariantIds }, requestId);
    }),
  ];
}
