import type { ListingReading } from '../application/read-listing.ts';
import type { Suggested } from '../application/suggest.ts';

/** What the resolvers of each type are given. */
export interface ProductListing {
  ref: string;
  reading: ListingReading;
}
export type SearchSuggestions = Suggested;
