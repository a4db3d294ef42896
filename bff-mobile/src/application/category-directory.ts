import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import { keepFresh } from './keep-fresh.ts';

/** Which categories there are. What they are called is catalog's. */
export interface CategoryDirectory {
  /** From the top, in the shop's order. */
  roots(caller: Caller): Promise<readonly string[]>;
  /** Whether there is such a category; undefined when nobody can tell. */
  has(id: string, caller: Caller): Promise<boolean | undefined>;
}

/** Deeper than any shop's categories; the tree comes as a flat list. */
const query = 'query Categories { roots: categoryTree(depth: 1) { id } all: categoryTree(depth: 20) { id } }';

interface Answer {
  roots: { id: string }[];
  all: { id: string }[];
}

/** Asks the graph once a minute, whoever asks: categories are the same for everybody. Fails open. */
export function createCategoryDirectory(graph: InternalGraph, now: () => Date): CategoryDirectory {
  const kept = keepFresh<{ roots: string[]; all: ReadonlySet<string> }>({ freshMs: 60_000, retryMs: 1_000, now });
  const read = (caller: Caller) =>
    kept(async () => {
      const { roots, all } = await graph.execute<Answer>({ query }, caller);
      return { roots: roots.map(({ id }) => id), all: new Set(all.map(({ id }) => id)) };
    });
  return {
    roots: async (caller) => (await read(caller))?.roots ?? [],
    has: async (id, caller) => (await read(caller))?.all.has(id),
  };
}
