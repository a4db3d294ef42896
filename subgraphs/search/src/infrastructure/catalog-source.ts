import { PrismError } from '@prism/platform/errors';
import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { CatalogSource } from '../application/ports.ts';
import { isInStock } from './in-stock.ts';
import { type ProductAnswer, productFields, toState } from './product-answer.ts';

/** Products per question. */
export const sourcePageSize = 100;

/** How long one question may take, in ms. */
const timeoutMs = 30_000;

interface Changes<P> {
  catalogChanges: {
    changes: { kind: 'UPSERT' | 'DELETE'; product: P }[];
    cursor: string;
    hasMore: boolean;
    resetRequired: boolean;
  };
}

const changes = (fields: string) => `query SearchRebuild($since: String, $first: Int!) {
  catalogChanges(since: $since, first: $first) { changes { kind product { id ${fields} } } cursor hasMore resetRequired }
}`;
const productsQuery = changes(productFields);
const ratingsQuery = changes('ratingSummary { average count }');
const availabilityQuery = changes('availability { status }');

/** Pages through the internal graph as the service `svc_search`. Fails closed: what it throws ends the rebuild. */
export function createCatalogSource(
  graph: InternalGraph,
  deps: { now: () => Date; newId: (prefix: string) => string },
): CatalogSource {
  async function ask<P>(query: string, since: string | undefined) {
    const variables = { since: since ?? null, first: sourcePageSize };
    const { catalogChanges } = await graph.execute<Changes<P>>({ query, variables }, serviceCaller(deps));
    if (catalogChanges.resetRequired)
      throw new PrismError('SUBGRAPH_ERROR', 'The catalog wants to be read from the beginning.');
    return catalogChanges;
  }

  return {
    async products(since) {
      const { changes, cursor, hasMore } = await ask<ProductAnswer>(productsQuery, since);
      const products = changes
        .map(({ kind, product }) => toState(product, kind === 'UPSERT'))
        .filter((state) => state !== undefined);
      return { products, next: hasMore && cursor !== since ? cursor : undefined };
    },
    async ratings(since) {
      const at = deps.now();
      const { changes } = await ask<{ id: string; ratingSummary: { average: number; count: number } | null }>(
        ratingsQuery,
        since,
      );
      return changes.flatMap(({ product: { id: productId, ratingSummary: rating } }) =>
        rating ? [{ productId, average: rating.average, count: rating.count, at }] : [],
      );
    },
    async availability(since) {
      const at = deps.now();
      const { changes } = await ask<{ id: string; availability: { status: string } | null }>(availabilityQuery, since);
      return changes.flatMap(({ product: { id: productId, availability } }) =>
        availability ? [{ productId, isInStock: isInStock(availability.status), at }] : [],
      );
    },
  };
}

function serviceCaller({ now, newId }: { now: () => Date; newId: (prefix: string) => string }): Caller {
  return {
    identity: { kind: 'service', subject: 'svc_search' },
    client: { variant: 'internal', name: 'search', version: '1' },
    // What is asked is the same in every market.
    market: { country: 'DE', currency: 'EUR' },
    language: 'en',
    requestId: newId('req'),
    deadline: now().getTime() + timeoutMs,
  };
}
