import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import { isId } from '@prism/platform/ids';
import type { CategoryDirectory } from './category-directory.ts';
import type { ProductCheck } from './check-product.ts';

export interface Node {
  __typename: 'Product' | 'Category' | 'Cart';
  id: string;
}

export interface NodeSources {
  hasProduct: ProductCheck;
  categories: CategoryDirectory;
  graph: InternalGraph;
}

const cartQuery = 'query FindCart($id: ID!) { cart(id: $id) { id } }';

/** The object behind an id, if it exists and the caller may see it. Orders are none yet. Throws when nobody can tell. */
export async function findNode({ hasProduct, categories, graph }: NodeSources, id: string, caller: Caller) {
  const found = (__typename: Node['__typename'], isThere: boolean | undefined): Node | null =>
    isThere ? { __typename, id } : null;
  if (isId('prd', id)) return found('Product', await hasProduct(id));
  // Fails open: a category is no secret, and one that is not there shows nothing.
  if (isId('cat', id)) return found('Category', (await categories.has(id, caller)) ?? true);
  if (!isId('crt', id)) return null;
  const { cart } = await graph.execute<{ cart: { id: string } | null }>(
    { query: cartQuery, variables: { id } },
    caller,
  );
  return found('Cart', cart !== null);
}
