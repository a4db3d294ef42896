import type { SubgraphContext } from '@prism/platform/subgraph';
import { decodeListingRef } from '@prism/schema/listing-ref';
import type { IndexReader, RebuildStore, SuggestReader } from '../application/ports.ts';
import { type ListingReading, readListing } from '../application/read-listing.ts';
import type { Rebuilder } from '../application/rebuild-index.ts';
import { readListing as readSpec } from '../domain/listing.ts';
import { createListingAccess } from './loaders.ts';

/** What resolvers work with, the same for every request. */
export interface SearchParts {
  reader: IndexReader;
  suggestions: SuggestReader;
  rebuilds: RebuildStore;
  rebuilder: Rebuilder;
  now: () => Date;
}

/** What every resolver is given. */
export interface Context extends SubgraphContext, SearchParts {
  /** The listing that a ref names, read once however often it is asked for. One that cannot be read is empty. */
  listing(ref: string): ListingReading;
}

export function createContext(base: SubgraphContext, parts: SearchParts): Context {
  const { currency } = base.caller.market;
  const access = createListingAccess(parts.reader);
  // One moment for all: a sale does not end between two fields of an answer.
  const moment = { currency, at: parts.now() };
  const readings = new Map<string, ListingReading>();
  return {
    ...base,
    ...parts,
    listing(ref) {
      const known = readings.get(ref);
      if (known) return known;
      const spec = decodeListingRef(ref);
      const reading = readListing(spec, readSpec(spec, currency), access, moment);
      readings.set(ref, reading);
      return reading;
    },
  };
}
