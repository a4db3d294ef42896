import { encodeListingRef, type ListingSpec } from '@prism/schema/listing-ref';
import type { ProductListing } from './models.ts';

/** A list of products that search is to fill. */
export const listing = (spec: ListingSpec): ProductListing => ({ ref: encodeListingRef(spec) });
