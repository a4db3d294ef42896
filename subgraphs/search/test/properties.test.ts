import type { ListingSpec } from '@prism/schema/listing-ref';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf, singular, wordsOf } from '../src/domain/words.ts';
import { type BruteListing, candidates, facetsOf, fitsText, priceOf, sorted } from './brute-force.ts';
import type { KnownProduct } from './fake-graph.ts';
import { brand, category, product, productId } from './products.ts';
import { randomProducts, typedWords } from './random-products.ts';
import { type Answer, type RunningSearch, startSearch } from './start-search.ts';

const odd: KnownProduct[] = [
  {
    state: product(900, {
      name: 'Tom & "Jerry" <b>Bowl</b>',
      brand: brand('O’Neill'),
      trail: [category('Bowls & More')],
    }),
  },
  {
    state: product(901, { name: 'Gänsefüßchen', trail: [category('Bowls & More')] }),
    rating: { average: 5, count: 500 },
  },
];
const products = [...randomProducts(200, 7), ...odd];
const listed = products.filter(({ state }) => state.status === 'ACTIVE');
const now = new Date('2026-01-01T12:00:00Z');
let search: RunningSearch;
beforeAll(async () => {
  search = await startSearch('properties');
  await search.load(products);
});
afterAll(() => search.stop());

const values: Record<string, string[]> = {
  category: ['kettles', 'mugs', 'bread-knives', 'lamps', 'no-such-category'],
  brand: ['aurora', 'halden', 'émile', 'no-such-brand'],
  rating: ['4', '3', '2', '1'],
  availability: ['in-stock'],
  colour: ['fir', 'chalk', 'off-white', 'rose'],
  capacity: ['1-5-l', '2-5-l', '9-5-l', '24-5-l'],
  material: ['steel', 'copper', 'creme'],
  'made-in': ['portugal', 'estonia'],
};
const termFilters = Object.entries(values).map(([key, of]) =>
  fc.subarray(of, { minLength: 1, maxLength: Math.min(2, of.length) }).map((anyOf) => ({ key, anyOf })),
);
const decimal = fc.constantFrom('5', '9.99', '10.00', '15', '50.5');
const priceFilter = fc
  .record({ min: decimal, max: decimal }, { requiredKeys: [] })
  .map((bounds) => ({ key: 'price', ...bounds }));

const listings: fc.Arbitrary<BruteListing> = fc.record({
  text: fc.option(
    fc.array(fc.constantFrom(...typedWords), { minLength: 1, maxLength: 2 }).map((words) => words.join(' ')),
    {
      nil: undefined,
    },
  ),
  categorySlug: fc.constantFrom(undefined, undefined, 'kitchen', 'knives', 'kettles', 'lights', 'no-such-category'),
  filters: fc
    .uniqueArray(fc.oneof(...termFilters, priceFilter), { selector: ({ key }) => key, maxLength: 3 })
    .map((filters) => filters.filter((filter) => Object.keys(filter).length > 1)),
  sort: fc.constantFrom('RELEVANCE', 'NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'RATING', 'BEST_SELLING'),
});

const ids = (nodes: Answer[]): string[] => nodes.map(({ id }) => id);
const toSpec = (listing: BruteListing) => ({ kind: 'search', ...listing }) as ListingSpec;

/** The listing as the index understood it: a corrected text only where nothing fits the one that was typed. */
function understood(listing: BruteListing, corrected: string | null): BruteListing {
  if (corrected === null) return listing;
  expect(products.filter((product) => product.state.status === 'ACTIVE' && fitsText(product, listing.text))).toEqual(
    [],
  );
  return { ...listing, text: corrected };
}

async function allByCursor(listing: BruteListing, first: number): Promise<string[]> {
  const found: string[] = [];
  for (let after = null; ; ) {
    const fields: string = `products(first: ${first}, after: ${JSON.stringify(after)}) { nodes { id } edges { cursor } pageInfo { hasNextPage endCursor } }`;
    const page: Answer = (await search.listing(toSpec(listing), fields)).products;
    found.push(...ids(page.nodes));
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}

async function allByNumber(listing: BruteListing, pageSize: number, total: number): Promise<string[]> {
  const pages = Array.from({ length: Math.ceil(total / pageSize) + 1 }, (_, at) => ({
    ...toSpec(listing),
    page: at + 1,
    pageSize,
  }));
  const answers = await search.listings(pages as ListingSpec[], 'pageItems { id }');
  expect(answers.at(-1).pageItems).toEqual([]);
  return answers.flatMap(({ pageItems }) => ids(pageItems));
}

interface Band {
  value: string;
  count: number;
  selected: boolean;
}
const bandFields = 'facets { key values { value count selected } }';
const bandsOf = (facets: Answer[]): Band[] => facets.find(({ key }) => key === 'price')?.values ?? [];
const without = (filters: BruteListing['filters'], key: string) => filters.filter((filter) => filter.key !== key);

/** As bff-web reads a band and sends it back. */
function toFilter(value: string) {
  const [min, max] = value.split('-');
  return { key: 'price', ...(min && { min }), ...(max && { max }) };
}

describe('a listing agrees with a plain reading of the same products', () => {
  test('in what it holds, how often, in which order, by cursors and by numbers', async () => {
    await fc.assert(
      fc.asyncProperty(listings, fc.integer({ min: 7, max: 48 }), async (listing, size) => {
        const { totalCount, totalIsExact, correctedQuery } = await search.listing(
          toSpec(listing),
          'totalCount totalIsExact correctedQuery',
        );
        const plain = understood(listing, correctedQuery);
        const expected = sorted(candidates(products, plain, now), listing.sort, now);
        expect({ totalCount, totalIsExact }).toEqual({ totalCount: expected.length, totalIsExact: true });
        const [byCursor, byNumber] = [await allByCursor(listing, size), await allByNumber(listing, size, totalCount)];
        expect(byNumber).toEqual(byCursor);
        // How well words fit is not told again here; that each product comes once is.
        const isByWords = listing.sort === 'RELEVANCE' && plain.text !== undefined;
        expect(isByWords ? byCursor.toSorted() : byCursor).toEqual(isByWords ? expected.toSorted() : expected);
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  test('in facets, each counted without its own filter', async () => {
    await fc.assert(
      fc.asyncProperty(listings, async (listing) => {
        const { facets, totalCount, correctedQuery } = await search.listing(
          toSpec(listing),
          'totalCount facets { key min max values { value count selected } } correctedQuery',
        );
        const plain = understood(listing, correctedQuery);
        expect(totalCount).toBe(candidates(products, plain, now).length);
        const isNowhere = listing.categorySlug === 'no-such-category';
        const withoutBands = facets.map((facet: Answer) => (facet.key === 'price' ? { ...facet, values: [] } : facet));
        expect(withoutBands).toEqual(isNowhere ? [] : facetsOf(products, plain, now));
      }),
      { numRuns: 25, seed: 2 },
    );
  });

  test('in price bands: each holds what its filter finds, together they hold all that has a price', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(listings, async (listing) => {
        const { facets, correctedQuery } = await search.listing(toSpec(listing), `${bandFields} correctedQuery`);
        const bands = bandsOf(facets);
        if (bands.length === 0) return;
        compared++;
        const others = { ...understood(listing, correctedQuery), filters: without(listing.filters, 'price') };
        const narrowed = bands.map(({ value }) => ({ ...others, filters: [...others.filters, toFilter(value)] }));
        const counts = bands.map(({ count }) => count);
        expect(counts).toEqual(narrowed.map((each) => candidates(products, each, now).length));
        const priced = candidates(products, others, now).filter((each) => priceOf(each, now) !== undefined);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(priced.length);
        const answers = await search.listings(narrowed.map(toSpec), `totalCount ${bandFields}`);
        expect(answers.map(({ totalCount }) => totalCount)).toEqual(counts);
        // Choosing one changes nothing but which is chosen.
        expect(answers.map((answer) => bandsOf(answer.facets))).toEqual(
          bands.map((chosen) => bands.map((band) => ({ ...band, selected: band === chosen }))),
        );
      }),
      { numRuns: 25, seed: 3 },
    );
    expect(compared).toBeGreaterThan(10);
  });
});

async function suggest(
  text: string,
  limit = 8,
): Promise<{ queries: Answer[]; products: string[]; categories: string[] }> {
  const query = `query ($text: String!, $limit: Int!) {
    searchSuggest(text: $text, limit: $limit) { queries { text highlighted } products { id } categories { id } }
  }`;
  const { queries, products: found, categories } = (await search.ask(query, { text, limit })).searchSuggest;
  return { queries, products: ids(found), categories: ids(categories) };
}

/** All that a product gives to suggest. */
function phrasesOf({ state }: KnownProduct): string[] {
  const words = state.name.split(' ').filter((word) => keyOf(word) !== '');
  const endings = [1, 2, 3].map((count) => words.slice(-count).join(' '));
  return [...endings, ...(state.brand ? [state.brand.name] : []), ...state.trail.map(({ name }) => name)].map(keyOf);
}

const hasInName = ({ state }: KnownProduct, typed: string): boolean => {
  const words = [state.name, state.brand?.name ?? ''].flatMap(wordsOf);
  const asked = wordsOf(typed);
  return asked.every((word, at) =>
    words.some(
      (each) =>
        each === word ||
        each === singular(word) ||
        singular(each) === word ||
        (at === asked.length - 1 && each.startsWith(word)),
    ),
  );
};

const popularity = ({ rating }: KnownProduct) => rating?.count ?? 0;

describe('suggestions agree with a plain reading of the same products', () => {
  const typed = fc
    .constantFrom(...new Set(listed.flatMap(phrasesOf)))
    .chain((phrase) => fc.integer({ min: 1, max: phrase.length }).map((length) => phrase.slice(0, length)));

  test('in the queries, by how many products have them', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const counts = new Map<string, number>();
        for (const each of listed)
          for (const phrase of new Set(phrasesOf(each))) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
        const expected = [...counts]
          .filter(([phrase]) => phrase.length > 1 && phrase.startsWith(keyOf(text)))
          .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
          .slice(0, 8)
          .map(([phrase]) => phrase);
        const { queries } = await suggest(text);
        expect(queries.map((query) => keyOf(query.text))).toEqual(expected);
        for (const { highlighted } of queries)
          expect(keyOf(/<em>(.*?)<\/em>/.exec(highlighted)?.[1] ?? '')).toMatch(new RegExp(`^${keyOf(text)}`));
      }),
      { numRuns: 25, seed: 3 },
    );
  });

  test('in the products, by popularity, names that begin so first', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const begins = ({ state }: KnownProduct) => Number(keyOf(state.name).startsWith(keyOf(text)));
        const expected = listed
          .filter((each) => hasInName(each, text))
          .sort(
            (a, b) =>
              begins(b) - begins(a) ||
              popularity(b) - popularity(a) ||
              (a.state.productId < b.state.productId ? -1 : 1),
          )
          .slice(0, 20);
        expect((await suggest(text, 20)).products).toEqual(expected.map(({ state }) => state.productId));
      }),
      { numRuns: 25, seed: 4 },
    );
  });
});

describe('suggestions', () => {
  test('are safe as HTML, with what was typed marked', async () => {
    expect((await suggest('jerry b')).queries).toEqual([
      { text: '"Jerry" <b>Bowl</b>', highlighted: '&quot;<em>Jerry&quot; &lt;b</em>&gt;Bowl&lt;/b&gt;' },
    ]);
    expect((await suggest('ganse')).queries[0]).toEqual({ text: 'Gänsefüßchen', highlighted: '<em>Gänse</em>füßchen' });
  });

  test('hold categories of which a word begins so', async () => {
    expect((await suggest('mor')).categories).toEqual(['cat_bowls & more']);
    expect((await suggest('kni')).categories).toEqual(['cat_knives', 'cat_bread knives']);
  });

  test('forgive a slip', async () => {
    expect((await suggest('gansefusche')).products).toEqual([productId(901)]);
  });

  test.each([
    [0, 1],
    [-5, 1],
    [3, 3],
    [1_000, 20],
  ])('a limit of %d means %d', async (limit, count) => {
    expect((await suggest('k', limit)).products).toHaveLength(count);
  });

  test('of nothing are none', async () => {
    expect(await suggest('  ')).toEqual({ queries: [], products: [], categories: [] });
  });
});
