import { type DemoProduct, demoAvailability, demoRatingSummary } from '@prism/demo';
import type { DemoSize } from '@prism/platform/demo';
import { isInStock } from '../in-stock.ts';
import { noSignals } from '../signals.ts';

/** What reviews and inventory hold of a demo product. */
export function demoSignals(product: DemoProduct, size: DemoSize) {
  const { average, count } = demoRatingSummary(product.index, size);
  const isThere = isInStock(demoAvailability(product));
  return { ...noSignals, ratingAverage: average, ratingCount: count, isInStock: isThere };
}
