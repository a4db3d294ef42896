import { byKey } from '@prism/platform/subgraph';
import DataLoader from 'dataloader';
import type { Count, FilterLookup, Hit, IndexReader, PageQuestion, Question } from '../application/ports.ts';
import type { ListingAccess } from '../application/read-listing.ts';
import type { TextQuery } from '../domain/text-query.ts';

/** Reads of one request, gathered into one statement for all listings of it. */
export function createListingAccess(reader: IndexReader): ListingAccess {
  const byJson = { cacheKeyFn: (question: unknown) => JSON.stringify(question) };
  const pages = new DataLoader<PageQuestion, Hit[], string>((questions) => reader.pages(questions), byJson);
  const counts = new DataLoader<Question, Count, string>((questions) => reader.counts(questions), byJson);
  const filters = new DataLoader<Asked, FilterLookup, string>((asked) => lookUpFilters(reader, asked), byJson);
  const fits = new DataLoader<TextQuery, boolean, string>((texts) => reader.fits(texts), byJson);
  const categories = bothWays(reader.categories, ({ id, slug }) => [id, slug]);
  const products = bothWays(reader.products, ({ productId, slugs }) => [productId, ...slugs]);
  return {
    lookups: {
      category: (idOrSlug) => categories.load(idOrSlug),
      product: (idOrSlug) => products.load(idOrSlug),
      filter: (asked) => filters.load(asked),
      fits: (text) => fits.load(text),
      similarWords: reader.similarWords,
    },
    page: (question) => pages.load(question),
    count: (question) => counts.load(question),
    facets: reader.facets,
  };
}

/** A loader of what goes by several names. */
function bothWays<V>(read: (names: readonly string[]) => Promise<V[]>, namesOf: (value: V) => string[]) {
  type Named = { name: string; value: V };
  const loader = byKey<Named>(
    async (names) => (await read(names)).flatMap((value) => namesOf(value).map((name) => ({ name, value }))),
    ({ name }) => name,
  );
  return { load: async (name: string) => (await loader.load(name.replaceAll('\0', '')))?.value };
}

interface Asked {
  key: string;
  values: readonly string[];
}

/** Listings may filter by the same key; each gets the terms that it asked for. */
async function lookUpFilters(reader: IndexReader, asked: readonly Asked[]): Promise<FilterLookup[]> {
  const found = new Map((await reader.filters(merge(asked))).map((lookup) => [lookup.key, lookup]));
  return asked.map(({ key, values }) => {
    const { isKnown = false, name = null, terms = [] } = found.get(key) ?? {};
    return { key, isKnown, name, terms: terms.filter(({ value }) => values.includes(value)) };
  });
}

function merge(asked: readonly Asked[]): Asked[] {
  const keys = [...new Set(asked.map(({ key }) => key))];
  return keys.map((key) => ({ key, values: asked.flatMap((each) => (each.key === key ? each.values : [])) }));
}
