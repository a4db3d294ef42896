import DataLoader from 'dataloader';
import type { ReadableReview, ReviewListing, ReviewReader, Slice } from '../application/ports.ts';
import { emptyHistogram, type Histogram } from '../domain/rating-summary.ts';

/** A page of the published reviews of one product. */
export interface PublishedPage {
  productId: string;
  listing: ReviewListing;
  slice: Slice;
}

/** Reads of one request, gathered into one statement for all keys of a kind. */
export interface Loaders {
  review: DataLoader<string, ReadableReview | undefined>;
  /** The review of the caller by product. */
  ownReview: DataLoader<string, ReadableReview | undefined>;
  /** By product. */
  histogram: DataLoader<string, Histogram>;
  published: DataLoader<PublishedPage, ReadableReview[], string>;
  /** Forgets what was read, because something was changed. */
  clear(): void;
}

export function createLoaders(reader: ReviewReader, subject: string): Loaders {
  const loaders = {
    review: new DataLoader(async (ids: readonly string[]) => {
      const found = keyBy(await reader.byId(ids), ({ id }) => id);
      return ids.map((id) => found.get(id));
    }),
    ownReview: new DataLoader(async (productIds: readonly string[]) => {
      const found = keyBy(await reader.ofAuthor(subject, productIds), ({ productId }) => productId);
      return productIds.map((id) => found.get(id));
    }),
    histogram: new DataLoader(async (productIds: readonly string[]) => {
      const found = await reader.histograms(productIds);
      return productIds.map((id) => found.get(id) ?? emptyHistogram);
    }),
    published: new DataLoader((pages: readonly PublishedPage[]) => loadPublished(reader, pages), {
      cacheKeyFn: (page) => JSON.stringify(page),
    }),
  };
  return {
    ...loaders,
    clear() {
      for (const loader of Object.values(loaders)) loader.clearAll();
    },
  };
}

/** One statement for all products that are listed in the same way from the same place: in practice for all first pages. */
async function loadPublished(reader: ReviewReader, pages: readonly PublishedPage[]): Promise<ReadableReview[][]> {
  const alike = groupBy(pages, ({ listing, slice }) => JSON.stringify([listing, slice]));
  const fetched = await Promise.all([...alike.values()].map((group) => fetchAlike(reader, group)));
  const byPage = new Map(fetched.flatMap((group) => [...group]));
  return pages.map((page) => byPage.get(page) ?? []);
}

async function fetchAlike(reader: ReviewReader, pages: PublishedPage[]): Promise<Map<PublishedPage, ReadableReview[]>> {
  const [first] = pages;
  if (!first) return new Map();
  const ids = pages.map(({ productId }) => productId);
  const reviews = await reader.published(ids, first.listing, first.slice);
  const byProduct = groupBy(reviews, ({ productId }) => productId);
  return new Map(pages.map((page) => [page, byProduct.get(page.productId) ?? []]));
}

function keyBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T> {
  return new Map(values.map((value) => [keyOf(value), value]));
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
