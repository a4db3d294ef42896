import { byKey } from '@prism/platform/subgraph';
import type { NotificationReader } from '../application/ports.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** Reads of one request, gathered into one statement for all keys of a kind. */
export function createLoaders(reader: NotificationReader) {
  return {
    notification: byKey(reader.byId, ({ id }) => id),
    product: byKey(reader.products, ({ id }) => id),
  };
}
