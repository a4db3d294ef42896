import { type Price, priceAt } from './price.ts';

/** What a product costs in one currency, in its smallest unit, over all its variants. */
export interface PriceRange {
  currency: string;
  minMinor: number;
  maxMinor: number;
  /** The price before the sale of the cheapest variant, when that one is on sale. */
  compareAtMinMinor?: number;
}

/** The same from one moment to another; without `from` since ever, without `until` for ever. */
export interface PriceSpan extends PriceRange {
  from?: Date;
  until?: Date;
}

/** What these prices amount to at every time ahead: per currency one span, and one more for each end of a sale to come. */
export function priceSpans(prices: readonly Price[], now: Date): PriceSpan[] {
  const currencies = [...new Set(prices.map(({ currency }) => currency))].sort();
  return currencies.flatMap((currency) =>
    spansOf(
      prices.filter((price) => price.currency === currency),
      now,
    ),
  );
}

function spansOf(prices: readonly Price[], now: Date): PriceSpan[] {
  const ends = prices.flatMap(({ validUntil }) => (validUntil && validUntil > now ? validUntil.getTime() : []));
  const times = [...new Set(ends)].sort((a, b) => a - b);
  return [undefined, ...times].map((from, at) => ({
    ...rangeOf(prices.map((price) => priceAt(price, from === undefined ? now : new Date(from)))),
    ...(from === undefined ? {} : { from: new Date(from) }),
    ...(times[at] === undefined ? {} : { until: new Date(times[at]) }),
  }));
}

function rangeOf(valid: readonly Price[]): PriceRange {
  const [cheapest, ...others] = [...valid].sort(byPriceThenReduction);
  if (!cheapest) throw new RangeError('expected prices, got none');
  const { currency, currentMinor: minMinor, compareAtMinor } = cheapest;
  return {
    currency,
    minMinor,
    maxMinor: others.at(-1)?.currentMinor ?? minMinor,
    ...(compareAtMinor === undefined ? {} : { compareAtMinMinor: compareAtMinor }),
  };
}

/** Of two at the same price the one that was dearer before comes first. */
const byPriceThenReduction = (a: Price, b: Price) =>
  a.currentMinor - b.currentMinor || (b.compareAtMinor ?? 0) - (a.compareAtMinor ?? 0);
