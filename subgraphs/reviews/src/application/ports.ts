import type { UnitOfWork } from '@prism/platform/database';
import type { Idempotency } from '@prism/platform/idempotency';
import type { KnownProduct } from '../domain/known-product.ts';
import type { Rating } from '../domain/rating.ts';
import type { Histogram, RatingSummary } from '../domain/rating-summary.ts';
import type { Review } from '../domain/review.ts';
import type { Reviewer } from '../domain/reviewer.ts';

/** Reviews, for commands. Everything joins the unit of work that runs. */
export interface ReviewStore {
  /** Reads a review and keeps others from changing it until the unit of work ends. */
  lock(id: string): Promise<Review | undefined>;
  /** The same by its author and product. */
  lockByAuthor(customerId: string, productId: string): Promise<Review | undefined>;
  /** False: the customer has a review of the product by now. */
  insert(review: Review): Promise<boolean>;
  update(review: Review): Promise<void>;
}

/** Who found what helpful. One vote per review and voter. */
export interface VoteStore {
  find(reviewId: string, voter: string): Promise<boolean | undefined>;
  save(vote: { reviewId: string; voter: string; helpful: boolean; votedAt: Date }): Promise<void>;
}

/** The counts behind each product's rating. */
export interface HistogramStore {
  /** Reads a product's counts and keeps others from changing them until the unit of work ends. */
  lock(productId: string): Promise<Histogram>;
  save(productId: string, histogram: Histogram): Promise<void>;
}

/** An order of a signed-in customer. */
export interface Purchase {
  orderId: string;
  customerId: string;
  productIds: readonly string[];
}

/** What other parts told us. */
export interface Neighbourhood {
  findProduct(id: string): Promise<KnownProduct | undefined>;
  /** News older than what is known, by the product's version, is ignored. */
  rememberProduct(product: KnownProduct & { version: number }): Promise<void>;
  rememberReviewer(reviewer: Reviewer): Promise<void>;
  /** From now on what the customer says about these products is said by a buyer, and so is what they said before. */
  rememberPurchase(purchase: Purchase): Promise<void>;
  /** The order was cancelled: by it nothing was bought. */
  forgetPurchase(orderId: string): Promise<void>;
}

/** Tells other parts, in the same unit of work. `requestId` is of the request that caused it. */
export interface ReviewNews {
  reviewPublished(review: Review, requestId: string): Promise<void>;
  ratingSummaryChanged(productId: string, summary: RatingSummary, requestId: string): Promise<void>;
}

/** What commands work with. */
export interface CommandPorts {
  reviews: ReviewStore;
  votes: VoteStore;
  histograms: HistogramStore;
  neighbourhood: Neighbourhood;
  news: ReviewNews;
  unitOfWork: UnitOfWork;
  oncePerKey: Idempotency['run'];
  now: () => Date;
  newId: (prefix: string) => string;
}

/** A review as people read it. */
export interface ReadableReview extends Review {
  /** The name chosen for the review, else the customer's own, shortened. */
  authorName?: string;
  /** Its author bought the product here. */
  verifiedPurchase: boolean;
}

export type ReviewSort = 'HELPFUL' | 'NEWEST' | 'RATING_HIGH' | 'RATING_LOW';

/** Which reviews of a product, in which order. */
export interface ReviewListing {
  sort: ReviewSort;
  rating?: Rating;
}

/** Where a review stands in a list: the leading number (0 where the list has none), a moment, its id. */
export interface Position {
  lead: number;
  at: Date;
  id: string;
}

/** The part of a list behind a position. */
export interface Slice {
  limit: number;
  after?: Position | undefined;
}

/** Reads, each for many keys at once where that saves queries. What is not there is left out. */
export interface ReviewReader {
  byId(ids: readonly string[]): Promise<ReadableReview[]>;
  ofAuthor(customerId: string, productIds: readonly string[]): Promise<ReadableReview[]>;
  histograms(productIds: readonly string[]): Promise<Map<string, Histogram>>;
  /** For each product the first published reviews of the listing behind the position. */
  published(productIds: readonly string[], listing: ReviewListing, slice: Slice): Promise<ReadableReview[]>;
  /** All reviews of a customer, the newest first, by `createdAt`. */
  allOfAuthor(customerId: string, slice: Slice): Promise<ReadableReview[]>;
  countOfAuthor(customerId: string): Promise<number>;
  /** Those that wait for a moderator, the longest waiting first, by `submittedAt`. */
  queue(slice: Slice): Promise<ReadableReview[]>;
  countQueue(): Promise<number>;
}
