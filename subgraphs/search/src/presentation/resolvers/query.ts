import { encodeListingRef } from '@prism/schema/listing-ref';
import { requireAdmin } from '../../application/require-admin.ts';
import { suggest } from '../../application/suggest.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { toSpec } from '../inputs.ts';

export const queryResolvers: QueryResolvers = {
  productSearch(_root, { input }, { listing }) {
    const ref = encodeListingRef(toSpec(input));
    return { ref, reading: listing(ref) };
  },
  searchSuggest: (_root, { text, limit }, { suggestions }) => suggest(suggestions, text, limit),
  async searchIndex(_root, _args, { caller, reader, rebuilds }) {
    requireAdmin(caller.identity);
    const [products, rebuild] = await Promise.all([reader.countListed(), rebuilds.latest()]);
    return { products, rebuild: rebuild ?? null };
  },
};
