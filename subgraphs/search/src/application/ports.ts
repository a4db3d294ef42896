import type { KnownWord } from '../domain/correct-words.ts';
import type { Term } from '../domain/facet-keys.ts';
import type { FacetCounts } from '../domain/facets.ts';
import type { IndexDocument } from '../domain/index-document.ts';
import type { ListingSort } from '../domain/listing-spec.ts';
import type { ProductState } from '../domain/product-state.ts';
import type { TextQuery } from '../domain/text-query.ts';

/** A term as the index knows it. */
export interface IndexedTerm extends Term {
  id: number;
}

/** A filter in the index's own terms. */
export type Condition =
  | { kind: 'terms'; key: string; termIds: number[] }
  | { kind: 'price'; key: 'price'; min: number | undefined; max: number | undefined }
  | { kind: 'rating'; key: 'rating'; floor: number }
  | { kind: 'availability'; key: 'availability' };

/** A listing, ready to be asked of the index. */
export interface SearchQuestion {
  kind: 'search';
  text: TextQuery | undefined;
  /** The asked category and all below it. */
  categoryIds: string[] | undefined;
  conditions: Condition[];
  sort: ListingSort;
  /** What prices are read in, and when. */
  currency: string;
  at: Date;
}

export interface RelatedQuestion {
  kind: 'related';
  product: RelatedProduct;
  currency: string;
  at: Date;
}

export type Question = SearchQuestion | RelatedQuestion;

/** What is looked at to find products like it. */
export interface RelatedProduct {
  productId: string;
  slugs: string[];
  categoryId: string;
  rootId: string;
  brandId: string | null;
}

/** A product in a listing, with what it is sorted by: what a cursor remembers. */
export interface Hit {
  productId: string;
  keys: number[];
}

export interface Slice {
  limit: number;
  /** Either so many are passed over, or all up to this one. */
  offset?: number;
  after?: Hit;
}

export interface PageQuestion {
  question: Question;
  slice: Slice;
}

export interface FoundCategory {
  id: string;
  slug: string;
  name: string;
  /** Itself and all below. */
  within: string[];
}

export interface FilterLookup {
  key: string;
  /** Whether any product ever had such an option or attribute. */
  isKnown: boolean;
  /** Of the facet. */
  name: string | null;
  /** Those of the asked values that exist. */
  terms: IndexedTerm[];
}

export interface Count {
  total: number;
  isExact: boolean;
}

/** The index, read. Every function is one statement, however much it is asked at once. */
export interface IndexReader {
  pages(questions: readonly PageQuestion[]): Promise<Hit[][]>;
  counts(questions: readonly Question[]): Promise<Count[]>;
  facets(question: SearchQuestion): Promise<Count & { facets: FacetCounts }>;
  /** Ids and slugs may be mixed. */
  categories(idsOrSlugs: readonly string[]): Promise<FoundCategory[]>;
  products(idsOrSlugs: readonly string[]): Promise<RelatedProduct[]>;
  filters(asked: readonly { key: string; values: readonly string[] }[]): Promise<FilterLookup[]>;
  /** Whether any product fits each text. */
  fits(texts: readonly TextQuery[]): Promise<boolean[]>;
  /** Words that look like these, none where nothing does; those that are in the index themselves are left out. */
  similarWords(words: readonly string[]): Promise<Map<string, KnownWord[]>>;
  countListed(): Promise<number>;
}

export interface Suggestions {
  phrases: string[];
  productIds: string[];
  categoryIds: string[];
}

export interface SuggestReader {
  /** Phrases, product names and category names of which a word begins so; most popular first. */
  beginningWith(text: TextQuery, limit: number): Promise<Suggestions>;
  /** Products whose names look like this. */
  similarNames(text: TextQuery, limit: number): Promise<string[]>;
}

/** What reviews and inventory say of a product; `at` is when. */
export interface RatingNews {
  productId: string;
  average: number;
  count: number;
  at: Date;
}

export interface AvailabilityNews {
  productId: string;
  isInStock: boolean;
  /** Left out by a rebuild, which knows none. */
  version?: number;
  at: Date;
}

/** The index, written by news. In any order, as often as they come: older news never undo newer ones. */
export interface IndexWriter {
  product(document: IndexDocument): Promise<void>;
  rating(news: RatingNews): Promise<void>;
  availability(news: AvailabilityNews & { version: number }): Promise<void>;
}

/** A rebuild, or the attempt. */
export interface Rebuild {
  number: number;
  startedAt: Date;
  finishedAt: Date | null;
  productsRead: number;
  failure: string | null;
}

/** Everything that was read of some products. */
export interface ReadProducts {
  documents: IndexDocument[];
  ratings: RatingNews[];
  availability: AvailabilityNews[];
}

/** Where a rebuild puts what it reads, beside the index in use. */
export interface RebuildStore {
  latest(): Promise<Rebuild | undefined>;
  /** Undefined when one runs, in whatever process. */
  begin(): Promise<Rebuild | undefined>;
  /** Keeps some products aside. Throws when the rebuild was taken for dead, and another may run. */
  stage(number: number, read: ReadProducts): Promise<void>;
  /** Makes what was staged the index, in one transaction: what came as news meanwhile stays where it is newer. */
  swap(number: number): Promise<void>;
  fail(number: number, reason: string): Promise<void>;
}

export interface CatalogPage {
  products: ProductState[];
  /** Of the next page; undefined at the end. */
  next: string | undefined;
}

/** What the other parts know, page by page. */
export interface CatalogSource {
  products(since: string | undefined): Promise<CatalogPage>;
  /** Of the products of that page, as far as known. */
  ratings(since: string | undefined): Promise<RatingNews[]>;
  availability(since: string | undefined): Promise<AvailabilityNews[]>;
}
