import type { DemoPrice, DemoProduct } from './facts.ts';

/** What a product costs from one moment to another, over all its variants; without `from` since ever, without `until` for ever. */
export interface DemoPriceSpan {
  currency: string;
  from?: Date;
  until?: Date;
  minMinor: number;
  maxMinor: number;
  /** What the cheapest variant cost before the sale. */
  compareAtMinMinor?: number;
}

/** One span per currency, two where a sale ends. */
export function demoPriceSpans({ variants }: DemoProduct): DemoPriceSpan[] {
  const currencies = variants[0]?.prices.map(({ currency }) => currency) ?? [];
  return currencies.flatMap((currency) =>
    spansOf(variants.flatMap(({ prices }) => prices.filter((price) => price.currency === currency))),
  );
}

function spansOf(prices: readonly DemoPrice[]): DemoPriceSpan[] {
  const ends = [...new Set(prices.flatMap(({ validUntil }) => validUntil?.getTime() ?? []))].sort((a, b) => a - b);
  const starts = [undefined, ...ends];
  return starts.map((from, at) => ({
    ...spanAt(prices, from ?? Number.NEGATIVE_INFINITY),
    ...(from === undefined ? {} : { from: new Date(from) }),
    ...(ends[at] === undefined ? {} : { until: new Date(ends[at]) }),
  }));
}

function spanAt(prices: readonly DemoPrice[], time: number): DemoPriceSpan {
  const holding = prices.map((price) => priceAt(price, time));
  const [cheapest] = [...holding].sort(byPriceThenReduction);
  if (!cheapest) throw new RangeError('expected prices, got none');
  const maxMinor = Math.max(...holding.map(({ currentMinor }) => currentMinor));
  const { currency, currentMinor: minMinor, compareAtMinor } = cheapest;
  return {
    currency,
    minMinor,
    maxMinor,
    ...(compareAtMinor === undefined ? {} : { compareAtMinMinor: compareAtMinor }),
  };
}

function priceAt(price: DemoPrice, time: number): DemoPrice {
  const { currency, compareAtMinor, validUntil } = price;
  const isOver = validUntil !== undefined && validUntil.getTime() <= time && compareAtMinor !== undefined;
  return isOver ? { currency, currentMinor: compareAtMinor } : price;
}

const byPriceThenReduction = (a: DemoPrice, b: DemoPrice) =>
  a.currentMinor - b.currentMinor || (b.compareAtMinor ?? 0) - (a.compareAtMinor ?? 0);
