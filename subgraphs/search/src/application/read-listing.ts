import { type Cursors, createCursors, pageSize } from '@prism/platform/paging';
import { encodeListingRef, type ListingSort, type ListingSpec } from '@prism/schema/listing-ref';
import { z } from 'zod';
import { type OfferedFacet, offerFacets } from '../domain/facets.ts';
import { type Listing, listingWindow } from '../domain/listing.ts';
import type { Count, Hit, IndexReader, PageQuestion, Question } from './ports.ts';
import { emptyListing, type Lookups, type Moment, type PreparedListing, prepareListing } from './prepare-question.ts';

export interface ListingAccess {
  lookups: Lookups;
  page(question: PageQuestion): Promise<Hit[]>;
  count(question: Question): Promise<Count>;
  facets: IndexReader['facets'];
}

/** A hit with the cursor that leads behind it. */
export interface ListedHit {
  productId: string;
  cursor: string;
}

export interface ListedPage {
  /** One more than asked for when there is a next page. */
  hits: ListedHit[];
  first: number;
}

/** One listing of one request: whatever is asked of it, each thing is read once. */
export interface ListingReading {
  readonly sort: ListingSort;
  prepared(): Promise<PreparedListing>;
  /** Ids of the numbered page. */
  pageItems(): Promise<string[]>;
  products(first: number, after: string | null | undefined): Promise<ListedPage>;
  facets(): Promise<OfferedFacet[]>;
  count(): Promise<Count>;
}

/** How many products come before, what the last one was sorted by, and its id. */
const position = z.tuple([z.int().min(0), z.array(z.number().min(-1).max(8e15)).max(2), z.string().max(64)]);

export function readListing(
  spec: ListingSpec | undefined,
  listing: Listing | undefined,
  access: ListingAccess,
  moment: Moment,
): ListingReading {
  const prepared = once(() =>
    listing ? prepareListing(listing, access.lookups, moment) : Promise.resolve(emptyListing),
  );
  const cursors = createCursors({ list: nameOf(spec, moment.currency), position });
  let counting: ReturnType<IndexReader['facets']> | undefined;

  /** Counts of everything. Undefined for a listing without facets. */
  async function countFacets() {
    const { question } = await prepared();
    if (question?.kind !== 'search') return undefined;
    counting ??= access.facets(question);
    return counting;
  }
  let facetsAreAsked = false;

  return {
    sort: listing?.sort ?? 'RELEVANCE',
    prepared,
    async pageItems() {
      const { question } = await prepared();
      if (!question || !listing) return [];
      const { page, size } = listing.numbered;
      const offset = (page - 1) * size;
      const limit = Math.min(size, listingWindow - offset);
      if (limit <= 0) return [];
      return (await access.page({ question, slice: { limit, offset } })).map(({ productId }) => productId);
    },
    async products(requested, after) {
      const first = pageSize(requested);
      const from = after ? readCursor(cursors, after) : { before: 0 };
      const { question } = await prepared();
      const limit = Math.min(first + 1, listingWindow - from.before);
      if (!question || limit <= 0) return { hits: [], first };
      const hits = await access.page({ question, slice: { limit, ...(from.hit && { after: from.hit }) } });
      return { hits: hits.map((hit, at) => listed(cursors, hit, from.before + at + 1)), first };
    },
    async facets() {
      facetsAreAsked = true;
      const [{ filters }, counted] = [await prepared(), await countFacets()];
      return counted ? offerFacets(counted.facets, filters) : [];
    },
    async count() {
      const { question } = await prepared();
      if (!question) return { total: 0, isExact: true };
      // Fields beside this one have been asked for by now; counting facets counts everything.
      const counted = facetsAreAsked ? await countFacets() : undefined;
      return counted ?? access.count(question);
    },
  };
}

/** Everything that decides what is in the list and in which order. */
function nameOf(spec: ListingSpec | undefined, currency: string): string {
  if (!spec) return 'none';
  const { page: _, pageSize: __, ...asked } = { page: 1, pageSize: 1, ...spec };
  return `${encodeListingRef(asked as ListingSpec)} ${currency}`;
}

type Position = z.infer<typeof position>;

function readCursor(cursors: Cursors<Position>, cursor: string): { before: number; hit?: Hit } {
  const [before, keys, productId] = cursors.decode(cursor);
  return { before, hit: { keys, productId } };
}

const listed = (cursors: Cursors<Position>, { productId, keys }: Hit, place: number): ListedHit => ({
  productId,
  cursor: cursors.encode([place, keys, productId]),
});

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
