import { type Connection, toConnection } from '@prism/platform/paging';
import type { ListedHit } from '../../application/read-listing.ts';
import type { ProductListingResolvers } from '../../generated/resolvers.ts';
import { toAppliedFilters, toFacet } from '../facets.ts';

/** Products are named only; the catalog knows whether they are still there. */
export const productListingResolvers: ProductListingResolvers = {
  __resolveReference: ({ ref }, { listing }) => ({ ref, reading: listing(ref) }),

  async products({ reading }, { first, after }) {
    const page = await reading.products(first, after);
    const { nodes, pageInfo } = toConnection({
      rows: page.hits,
      first: page.first,
      after,
      cursorOf: (hit) => hit.cursor,
    });
    const edges = (nodes as Connection<ListedHit>['nodes']).map(({ cursor, productId }) => ({
      cursor,
      node: { id: productId },
    }));
    return { edges, nodes: edges.map(({ node }) => node), pageInfo };
  },
  pageItems: async ({ reading }) => (await reading.pageItems()).map((id) => ({ id })),
  async facets({ reading }, _args, { caller }) {
    const [facets, prepared] = await Promise.all([reading.facets(), reading.prepared()]);
    return facets.map((facet) => toFacet(facet, prepared, caller));
  },
  totalCount: async ({ reading }) => (await reading.count()).total,
  totalIsExact: async ({ reading }) => (await reading.count()).isExact,
  sort: ({ reading }) => reading.sort,
  appliedFilters: async ({ reading }, _args, { caller }) => toAppliedFilters(await reading.prepared(), caller),
  correctedQuery: async ({ reading }) => (await reading.prepared()).correctedQuery ?? null,
};
