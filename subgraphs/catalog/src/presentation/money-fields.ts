import { PrismError } from '@prism/platform/errors';
import { type Money, moneyFields } from '@prism/platform/money';
import { type Price, percentOff, priceAt } from '../domain/price.ts';
import type { PriceRange, PriceSpan } from '../domain/price-spans.ts';

/** The fields of `VariantPrice`. Throws when the variant is not sold in the caller's currency. */
export function variantPriceFields(price: Price | undefined, currency: string, now: Date) {
  const valid = priceAt(price ?? notSold(currency), now);
  return {
    current: money(valid.currentMinor, currency),
    compareAt: valid.compareAtMinor === undefined ? null : money(valid.compareAtMinor, currency),
    percentOff: percentOff(valid) ?? null,
    validUntil: valid.validUntil ?? null,
  };
}

/** The fields of `PriceRange`. Throws when no variant is sold in the caller's currency. */
export function priceRangeFields(range: PriceRange | undefined, currency: string) {
  const { minMinor, maxMinor, compareAtMinMinor } = range ?? notSold(currency);
  return {
    min: money(minMinor, currency),
    max: money(maxMinor, currency),
    compareAtMin: compareAtMinMinor === undefined ? null : money(compareAtMinMinor, currency),
  };
}

/** The fields of `PriceSpan`. */
export function priceSpanFields({ from, until, ...range }: PriceSpan) {
  return { from: from ?? null, until: until ?? null, ...priceRangeFields(range, range.currency) };
}

function money(minor: number, currency: Money['currency']) {
  return moneyFields({ minor, currency });
}

function notSold(currency: string): never {
  throw new PrismError('BAD_USER_INPUT', `Expected a currency in which this is sold, got ${currency}.`);
}
