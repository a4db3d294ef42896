import type { ListingSpec } from '@prism/schema/listing-ref';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FilterSpec } from '../src/domain/listing-spec.ts';
import type { KnownProduct } from './fake-graph.ts';
import { brand, category, product, productId } from './products.ts';
import { type Answer, type RunningSearch, startSearch } from './start-search.ts';

const euros = (minMinor: number) => ({ currency: 'EUR', minMinor, maxMinor: minMinor });
const kettle = (index: number, cents: number, rating?: KnownProduct['rating']): KnownProduct => ({
  state: product(index, {
    prices: [euros(cents), { currency: 'KWD', minMinor: cents * 10, maxMinor: cents * 10 }],
    options: [{ name: 'Colour', values: ['Fir', index % 2 ? 'Chalk' : 'Rosé'] }],
    attributes: [{ key: 'longest_blade', label: 'Longest blade', value: index % 2 ? '16 cm' : '18 cm' }],
  }),
  rating,
  availability: index === 1 ? 'OUT_OF_STOCK' : 'IN_STOCK',
});
const named = (index: number, name: string, changes: object = {}): KnownProduct => ({
  state: product(index, { name, trail: [category('Things'), category('Odd')], brand: brand('Halden'), ...changes }),
});
const saleEnds = '2026-01-01T18:00:00.000Z';

let search: RunningSearch;
beforeAll(async () => {
  search = await startSearch('listing');
  await search.load([
    ...[1, 2, 3, 4, 5].map((index) => kettle(index, index * 1_000, { average: 5 - index, count: index * 10 })),
    named(10, 'Küchenmesser Groß'),
    named(11, 'فانوس الليالي الهادئة'),
    named(12, '🦊 Foxy Mug ☕️ 👩‍👩‍👧‍👦 Edition'),
    named(13, 'Oak Bench', {
      prices: [
        { ...euros(2_000), until: saleEnds },
        { ...euros(9_000), from: saleEnds },
      ],
    }),
    {
      state: product(20, { trail: [category('Kitchen'), category('Mugs')], name: 'Aurora Mug' }),
      rating: { average: 5, count: 99 },
    },
    { state: product(21, { brand: brand('Halden'), name: 'Halden Kettle', prices: [euros(2_500)] }) },
  ]);
});
afterAll(() => search.stop());

const idsOf = (answer: Answer[]): string[] => answer.map(({ id }) => id);
const found = async (spec: object): Promise<string[]> =>
  idsOf((await search.listing(spec, 'pageItems { id }')).pageItems);
const textFinds = (text: string) => found({ text });

describe('text', () => {
  test.each([
    ['küchenmesser', 10],
    ['KUCHENMESSER', 10],
    ['gross', 10],
    ['groß', 10],
    ['kuchenm', 10],
    ['الليالي', 11],
    ['🦊', 12],
    ['foxy mugs', 12],
    ['edition 👩‍👩‍👧‍👦', 12],
  ])('finds names by %s', async (text, index) => {
    expect(await textFinds(text)).toEqual([productId(index)]);
  });

  test('needs every word; only the last may be a beginning', async () => {
    expect(await textFinds('oak be')).toEqual([productId(13)]);
    expect(await textFinds('oak kettle')).toEqual([]);
    expect(await search.listing({ text: 'be oak' }, 'correctedQuery')).toEqual({ correctedQuery: 'oak' });
  });

  test.each(
    [
      "kettle' & !x | (y:* <-> z)",
      '\\ \' " :* <-> ! | & ()',
      '%_%',
      'a\0b',
      '\0',
      'x'.repeat(1_000),
      'kettle '.repeat(200),
      '🦊'.repeat(500),
      "'); drop table documents; --",
      '﷽'.repeat(100),
    ].map((text) => ({ text, shown: text.slice(0, 30) })),
  )('that is hostile does no harm: $shown', async ({ text }) => {
    const { errors, data } = await search.execute(
      'query ($t: String!) { searchSuggest(text: $t) { queries { text } } }',
      { t: text },
    );
    expect({ errors, queries: data.searchSuggest.queries }).toMatchObject({ errors: undefined });
    await search.listing({ text }, 'totalCount facets { key } pageItems { id } correctedQuery');
  });

  test('without a word finds nothing, and blank text is none', async () => {
    expect(await textFinds('?!')).toEqual([]);
    expect(await textFinds('  ')).toHaveLength(11);
  });

  test('that nothing fits is corrected by the nearest words', async () => {
    const fields = 'correctedQuery pageItems { id }';
    expect(await search.listing({ text: 'okk bnech' }, fields)).toEqual({
      correctedQuery: 'oak bench',
      pageItems: [{ id: productId(13) }],
    });
    expect(await search.listing({ text: 'oak bench' }, fields)).toMatchObject({ correctedQuery: null });
    expect(await search.listing({ text: 'xylophonist' }, fields)).toEqual({ correctedQuery: null, pageItems: [] });
  });
});

describe('prices', () => {
  test('are read as of now: a sale ends without any news', async () => {
    const filters = [{ key: 'price', max: '20' }];
    expect(await found({ text: 'bench', filters })).toEqual([productId(13)]);
    search.clock.now = new Date(saleEnds);
    expect(await found({ text: 'bench', filters })).toEqual([]);
    search.clock.now = new Date('2026-01-01T12:00:00Z');
  });

  test('are told in the currency of the market', async () => {
    const price = async (caller: object) =>
      (await search.listing({ categorySlug: 'kettles' }, 'facets { key min max label }', caller)).facets.find(
        ({ key }: Answer) => key === 'price',
      );
    expect(await price({})).toMatchObject({ min: '10.00', max: '50.00', label: 'Price' });
    const kuwait = { market: { country: 'KW', currency: 'KWD' }, language: 'de' };
    expect(await price(kuwait)).toMatchObject({ min: '10.000', max: '50.000', label: 'Preis' });
    expect(await price({ market: { country: 'JP', currency: 'JPY' } })).toBeUndefined();
  });

  const bands = async (caller: object, filters: FilterSpec[] = []): Promise<Answer[]> => {
    const fields = 'totalCount facets { key values { value label count selected } }';
    const { facets } = await search.listing({ categorySlug: 'kettles', filters }, fields, caller);
    return facets.find(({ key }: Answer) => key === 'price').values;
  };

  test('are offered in bands, which call themselves by round numbers and filter by exact ones', async () => {
    expect(await bands({})).toEqual([
      { value: '-19.99', label: 'Under €20.00', count: 1, selected: false },
      { value: '20-24.99', label: '€20.00 to €25.00', count: 1, selected: false },
      { value: '25-49.99', label: '€25.00 to €50.00', count: 3, selected: false },
      { value: '50-', label: '€50.00 and up', count: 1, selected: false },
    ]);
  });

  test('are offered in bands of any currency, in the language of the reader', async () => {
    const kuwait = { market: { country: 'KW', currency: 'KWD' }, language: 'de' };
    const shown = (await bands(kuwait)).map(({ value, label }) => [value, label.replaceAll('\u00a0', ' ')]);
    expect([shown[0], shown[1], shown.at(-1)]).toEqual([
      ['-19.999', 'Unter 20,000 KWD'],
      ['20-24.999', '20,000 KWD bis 25,000 KWD'],
      ['50-', 'Ab 50,000 KWD'],
    ]);
  });

  test('are offered in the same bands when one is chosen, however its bounds are written', async () => {
    const chosen = await bands({}, [{ key: 'price', min: '020.0', max: '24.990' }]);
    expect(chosen.map(({ value, selected }) => [value, selected])).toEqual(
      (await bands({})).map(({ value }) => [value, value === '20-24.99']),
    );
    const other = await bands({}, [{ key: 'price', min: '20' }]);
    expect(other.some(({ selected }) => selected)).toBe(false);
  });
});

describe('facets and filters', () => {
  const filters = [
    { key: 'colour', anyOf: ['chalk'] },
    { key: 'rating', anyOf: ['2'] },
    { key: 'price', min: '5', max: '30.005' },
    { key: 'no-such-key', anyOf: ['x'] },
    { key: 'brand', anyOf: [] },
  ];

  test('carry labels for people', async () => {
    const { facets } = await search.listing(
      { categorySlug: 'kettles', filters },
      'facets { key label values { value label selected } }',
      { language: 'de' },
    );
    const byKey = Object.fromEntries(facets.map((facet: Answer) => [facet.key, facet]));
    expect(byKey.rating).toMatchObject({
      label: 'Bewertung',
      values: expect.arrayContaining([{ value: '2', label: 'Ab 2 Sternen', selected: true }]),
    });
    expect(byKey.colour).toMatchObject({
      label: 'Colour',
      values: expect.arrayContaining([{ value: 'rose', label: 'Rosé', selected: false }]),
    });
    expect(byKey.brand).toBeUndefined();
  });

  test('of options and attributes are called what the catalog calls them', async () => {
    const { facets } = await search.listing({ categorySlug: 'kettles' }, 'facets { key label }');
    expect(facets).toContainEqual({ key: 'longest-blade', label: 'Longest blade' });
  });

  test('that apply are told, the others are ignored', async () => {
    const fields = 'appliedFilters { key value label } pageItems { id } sort';
    expect(await search.listing({ filters, sort: 'PRICE_DESC' }, fields)).toEqual({
      appliedFilters: [
        { key: 'colour', value: 'chalk', label: 'Chalk' },
        { key: 'rating', value: '2', label: '2 stars and up' },
        { key: 'price', value: '5.00-30.00', label: '€5.00 – €30.00' },
      ],
      pageItems: [{ id: productId(3) }, { id: productId(1) }],
      sort: 'PRICE_DESC',
    });
  });

  test('a bound that is no number is no bound', async () => {
    expect(await found({ text: 'bench', filters: [{ key: 'price', min: 'NaN', max: '1e999' }] })).toHaveLength(1);
  });
});

describe('paging', () => {
  const page = async (spec: object, after?: string, first = 2) =>
    search.listing(
      spec,
      `products(first: ${first}, after: ${JSON.stringify(after ?? null)}) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } }`,
    );

  test('a cursor leads on, and a cursor of another list is refused', async () => {
    const spec = { categorySlug: 'kettles', sort: 'PRICE_ASC' };
    const { nodes, pageInfo } = (await page(spec)).products;
    expect(idsOf(nodes)).toEqual([productId(1), productId(2)]);
    const next = (await page({ ...spec, page: 3, pageSize: 5 }, pageInfo.endCursor)).products;
    expect(idsOf(next.nodes)).toEqual([productId(21), productId(3)]);
    expect(next.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    await expect(page({ ...spec, sort: 'PRICE_DESC' }, pageInfo.endCursor)).rejects.toThrow('BAD_USER_INPUT');
    await expect(page({ ...spec, text: 'kettle' }, pageInfo.endCursor)).rejects.toThrow('BAD_USER_INPUT');
    await expect(page(spec, 'rubbish')).rejects.toThrow('BAD_USER_INPUT');
    await expect(page(spec, undefined, 101)).rejects.toThrow('BAD_USER_INPUT');
  });

  test('numbers and sizes are clamped; past the end is empty', async () => {
    expect(await found({ page: -3, pageSize: 0 })).toHaveLength(1);
    expect(await found({ pageSize: 1_000_000 })).toHaveLength(11);
    expect(await found({ page: 2 })).toEqual([]);
    expect(await found({ page: 999_999_999, pageSize: 48 })).toEqual([]);
  });

  test('a ref that cannot be read is an empty listing', async () => {
    const everything = `ref totalCount totalIsExact sort correctedQuery pageItems { id } facets { key } appliedFilters { key }
      products { nodes { id } edges { cursor } pageInfo { hasNextPage } }`;
    const [listing] = await search.listings(['rubbish'], everything);
    expect(listing).toMatchObject({ ref: 'rubbish', totalCount: 0, totalIsExact: true, pageItems: [], facets: [] });
    expect(listing.products).toEqual({ nodes: [], edges: [], pageInfo: { hasNextPage: false } });
  });
});

describe('related products', () => {
  const related = (product: object) =>
    search.listings([{ kind: 'related', ...product }], 'totalCount pageItems { id } facets { key }');

  test('are of the same category first, those of the same brand and price before the others, then the popular ones', async () => {
    const [listing] = await related({ productId: productId(2) });
    const order = [4, 3, 1, 5, 21, 20].map(productId);
    expect(idsOf(listing.pageItems)).toEqual(order);
    expect(listing).toMatchObject({ totalCount: 6, facets: [] });
  });

  test('are found by any slug; of an unknown product there are none', async () => {
    const [bySlug] = await related({ productSlug: 'product-2' });
    expect(bySlug.totalCount).toBe(6);
    expect((await related({ productSlug: 'no-such-slug' }))[0]).toMatchObject({ totalCount: 0, pageItems: [] });
  });
});

describe('the cost of asking', () => {
  const whole = `totalCount totalIsExact sort appliedFilters { key } correctedQuery pageItems { id }
    facets { key values { value count } } products(first: 10) { nodes { id } }`;
  const spec: Partial<ListingSpec> = {
    kind: 'search',
    text: 'kettle',
    categorySlug: 'kitchen',
    filters: [{ key: 'colour', anyOf: ['fir'] }],
  };

  test('everything of a listing: three lookups, its products, its counts', async () => {
    search.countStatements();
    await search.listing(spec, whole);
    expect(search.countStatements()).toBe(5);
  });

  test('four rails of a home page: one lookup, one statement for all products', async () => {
    const rails: ListingSpec[] = ['kettles', 'mugs', 'odd', 'kitchen'].map((categorySlug) => ({
      kind: 'search',
      categorySlug,
      sort: 'NEWEST',
    }));
    search.countStatements();
    const answers = await search.listings(rails, 'pageItems { id }');
    expect(search.countStatements()).toBe(2);
    expect(answers.map(({ pageItems }) => pageItems.length)).toEqual([6, 1, 4, 7]);
  });
});
