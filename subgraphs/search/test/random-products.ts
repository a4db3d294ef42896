import type { ProductState } from '@prism/schema/events';
import fc from 'fast-check';
import type { KnownProduct } from './fake-graph.ts';
import { brand, category, product } from './products.ts';

const brands = ['Aurora', 'Halden', 'Émile', 'Groß & Söhne'].map((name) => ({
  ...brand(name),
  slug: name.toLowerCase().replaceAll(/[^a-zà-ž]+/g, '-'),
}));
const trails = [
  ['Kitchen', 'Kettles'],
  ['Kitchen', 'Mugs'],
  ['Kitchen', 'Knives', 'Bread Knives'],
  ['Lights', 'Lamps'],
  ['Lights', 'Lanterns'],
].map((trail) => trail.map(category));
const adjectives = ['Gentle', 'Loud', 'Küchen', 'Weiße', 'الهادئة', 'Café'];
const materials = ['Steel', 'Copper', 'Oak', 'Crème'];
const nouns = ['Kettle', 'Mug', 'Knife', 'Lamp', 'Lantern', 'Teapot', '🦊 Box'];
const colours = ['Fir', 'Chalk', 'Terracotta', 'Off-White', 'Rosé'];
const sizes = Array.from({ length: 24 }, (_, at) => `${at + 1}.5 l`);

/** Words that people may type, right and wrong. */
export const typedWords = [
  ...adjectives,
  ...materials,
  ...nouns,
  'kettles',
  'mugs',
  'kitchen',
  'aurora',
  'sohne',
  'ket',
  'co',
  'terra',
  'ketlle',
  'coper',
  'zzzzzz',
  'the',
];

const someOf = <T>(list: readonly T[], max: number) => fc.subarray([...list], { minLength: 0, maxLength: max });
/** So few that many products share one. */
const euros = fc.constantFrom(500, 999, 1_000, 1_500, 1_999, 5_000, 12_345);

const attribute = (key: string, label: string, values: readonly string[]) =>
  fc.option(
    fc.constantFrom(...values).map((value) => ({ key, label, value })),
    { nil: undefined },
  );
const attributes = fc
  .tuple(
    attribute('material', 'Material', materials),
    attribute('made_in', 'Made in', ['Portugal', 'Italy', 'Estonia']),
    attribute('washing', 'Washing', ['30 °C', '40 °C']),
    attribute('glaze', 'Glaze', ['Matt', 'Glossy']),
    attribute('fit', 'Fit', ['Slim', 'Regular']),
  )
  .map((all) => all.filter((each) => each !== undefined));

/** On sale until some moment around the test's now, or not; sometimes not sold in the currency at all. */
const prices = fc
  .record({
    minor: euros,
    sale: fc.option(euros),
    endsInDays: fc.integer({ min: -2, max: 2 }),
    isSold: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ minor, sale, endsInDays, isSold }): ProductState['prices'] => {
    const yen = { currency: 'JPY', minMinor: minor * 2, maxMinor: minor * 3 };
    const usual = { currency: 'EUR', minMinor: minor, maxMinor: minor * 2 };
    if (isSold === 0) return [yen];
    if (sale === null) return [yen, usual];
    const until = new Date(Date.UTC(2026, 0, 1 + endsInDays, 12)).toISOString();
    return [yen, { ...usual, until, minMinor: sale, maxMinor: sale }, { ...usual, from: until }];
  });

const known = fc.record({
  brand: fc.option(fc.constantFrom(...brands), { nil: undefined, freq: 8 }),
  trail: fc.constantFrom(...trails),
  name: fc.tuple(fc.constantFrom(...adjectives), fc.constantFrom(...materials), fc.constantFrom(...nouns)),
  colours: someOf(colours, 3),
  sizes: someOf(sizes, 3),
  attributes,
  prices,
  status: fc.constantFrom<('ACTIVE' | 'ARCHIVED')[]>('ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ARCHIVED'),
  /** Few days, so that many products share one. */
  publishedOn: fc.integer({ min: 1, max: 28 }),
  rating: fc.option(
    fc.record({ average: fc.constantFrom(1, 2.5, 3.5, 4, 4.25, 5), count: fc.integer({ min: 1, max: 9 }) }),
    {
      nil: undefined,
    },
  ),
  availability: fc.constantFrom('IN_STOCK', 'LOW_STOCK', 'BACKORDER', 'OUT_OF_STOCK', undefined),
});

/** Products of a small world in which much is alike; the same ones for a seed. */
export function randomProducts(count: number, seed: number): KnownProduct[] {
  return fc.sample(known, { numRuns: count, seed }).map(({ rating, availability, ...drawn }, index) => {
    const { brand: own, name, publishedOn, colours: inColours, sizes: inSizes, ...same } = drawn;
    const options = [
      { name: 'Colour', values: inColours },
      { name: 'Capacity', values: inSizes },
    ].filter(({ values }) => values.length > 0);
    const publishedAt = new Date(Date.UTC(2025, 5, publishedOn)).toISOString();
    const state = product(index, { ...same, name: name.join(' '), options, publishedAt });
    const { brand: _, ...brandless } = state;
    return { state: own ? { ...brandless, brand: own } : brandless, rating, availability };
  });
}
