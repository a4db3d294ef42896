import type { GraphRequest, InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { ProductState } from '@prism/schema/events';

/** A product with what the other parts say of it. */
export interface KnownProduct {
  state: ProductState;
  rating?: { average: number; count: number } | undefined;
  /** As inventory says it. */
  availability?: string | undefined;
}

export interface FakeGraph extends InternalGraph {
  products: KnownProduct[];
  callers: Caller[];
  /** Called before each answer with what was asked for; may throw. */
  before(what: 'products' | 'ratings' | 'availability', since: string | null): Promise<void> | void;
}

/** The internal graph as far as a rebuild asks it. Cursors are places in the list. */
export function createFakeGraph(products: KnownProduct[] = []): FakeGraph {
  const graph: FakeGraph = {
    products,
    callers: [],
    before: () => {},
    async execute<T>({ query, variables }: GraphRequest, caller: Caller): Promise<T> {
      graph.callers.push(caller);
      const { since, first } = variables as { since: string | null; first: number };
      const what = query.includes('ratingSummary')
        ? 'ratings'
        : query.includes('availability')
          ? 'availability'
          : 'products';
      await graph.before(what, since);
      const from = Number(since ?? 0);
      const page = graph.products.slice(from, from + first);
      const changes = page.map((product) => ({
        kind: product.state.status === 'ACTIVE' ? 'UPSERT' : 'DELETE',
        product: answers[what](product),
      }));
      const hasMore = from + first < graph.products.length;
      return { catalogChanges: { changes, cursor: String(from + page.length), hasMore, resetRequired: false } } as T;
    },
  };
  return graph;
}

const answers = {
  products: ({ state }: KnownProduct) => {
    const {
      productId: id,
      subtitle = null,
      description = null,
      brand = null,
      trail,
      prices,
      variants: _,
      ...same
    } = state;
    const priceSpans = prices.map(({ currency, from = null, until = null, minMinor, maxMinor, compareAtMinMinor }) => ({
      from,
      until,
      min: { minor: minMinor, currency },
      max: { minor: maxMinor },
      compareAtMin: compareAtMinMinor === undefined ? null : { minor: compareAtMinMinor },
    }));
    return { id, ...same, subtitle, description, brand, category: { trail }, priceSpans };
  },
  ratings: ({ state, rating }: KnownProduct) => ({ id: state.productId, ratingSummary: rating ?? null }),
  availability: ({ state, availability }: KnownProduct) => ({
    id: state.productId,
    availability: availability ? { status: availability } : null,
  }),
};
