import { decimalAmount, type Money } from '@prism/platform/money';
import type { SearchSpec } from './listing-spec.ts';

export const bestSellers: SearchSpec = { kind: 'search', sort: 'BEST_SELLING' };

/** Those that cost no more than this, in the currency of the market. */
export function bestSellersUpTo(most: Money): SearchSpec {
  return { ...bestSellers, filters: [{ key: 'price', max: decimalAmount(most) }] };
}
