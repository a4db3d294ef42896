import { type DemoProduct, demoPriceSpans, demoProduct } from '@prism/demo';
import { demoEpoch } from '@prism/platform/demo';
import { beforeAll, expect, test } from 'vitest';
import { activeMarkets } from '../src/domain/markets.ts';
import { priceSpans } from '../src/domain/price-spans.ts';
import { openCatalog, type TestCatalog } from './catalog-kit.ts';

const products = Array.from({ length: 300 }, (_, index) => demoProduct(index));
/** Before any sale of the demo has ended. */
const longAgo = new Date(0);
const now = new Date(demoEpoch);
let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog(() => now);
});

const sorted = <T extends { currency: string; from?: Date }>(spans: readonly T[]) =>
  spans.toSorted((a, b) => a.currency.localeCompare(b.currency) || (a.from?.getTime() ?? 0) - (b.from?.getTime() ?? 0));

test('spans are those that the demo tells of its products', () => {
  for (const product of products) {
    const prices = product.variants.flatMap((variant) => variant.prices);
    expect(priceSpans(prices, longAgo)).toEqual(sorted(demoPriceSpans(product)));
  }
});

interface SpanFields {
  from: string | null;
  until: string | null;
  min: { minor: number; currency: string };
  max: { minor: number };
  compareAtMin: { minor: number } | null;
}
const fields = 'from until min { minor currency } max { minor } compareAtMin { minor }';

/** Those of the demo that still hold or will; the first of them holds since ever. */
const ahead = (product: DemoProduct) =>
  sorted(demoPriceSpans(product))
    .filter(({ until }) => !until || until > now)
    .map(({ currency, from, until, minMinor, maxMinor, compareAtMinMinor }) => ({
      from: from && from > now ? from.toISOString() : null,
      until: until?.toISOString() ?? null,
      min: { minor: minMinor, currency },
      max: { minor: maxMinor },
      compareAtMin: compareAtMinMinor === undefined ? null : { minor: compareAtMinMinor },
    }));

test('a product tells the spans ahead, and its range in each market is the span that holds', async () => {
  const shown = products.filter(({ status }) => status !== 'DRAFT');
  const keys = shown.map(({ id }) => ({ id }));
  const found: { priceSpans: SpanFields[] }[] = await catalog.entities('Product', keys, `priceSpans { ${fields} }`);
  expect(found.map((one) => one.priceSpans)).toEqual(shown.map(ahead));
  for (const market of activeMarkets) {
    const ranges = await catalog.entities(
      'Product',
      keys,
      'priceRange { min { minor currency } max { minor } compareAtMin { minor } }',
      { market },
    );
    const holding = shown.map((product) => ahead(product).find(({ min }) => min.currency === market.currency));
    expect(ranges.map(({ priceRange }) => ({ ...priceRange }))).toEqual(
      holding.map((span) => ({ min: span?.min, max: span?.max, compareAtMin: span?.compareAtMin })),
    );
  }
});
