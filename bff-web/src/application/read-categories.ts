import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { NavCategory } from '../domain/navigation.ts';

const query = '{ categoryTree(depth: 1) { slug name children { slug name } } }';

/** The roots of the catalog with their children, in the language of the caller. Throws what the internal graph throws. */
export async function readCategories(graph: InternalGraph, caller: Caller): Promise<readonly NavCategory[]> {
  const { categoryTree } = await graph.execute<{ categoryTree: NavCategory[] }>({ query }, caller);
  return categoryTree;
}
