import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import { isId } from '@prism/platform/ids';
import type { CategoryDirectory } from './category-directory.ts';
import type { ProductCheck } from './check-product.ts';

export interface Node {
  __typename: 'Product' | 'Category' | 'Cart' | 'Order' | 'Notification';
  id: string;
}

export interface NodeSources {
  hasProduct: ProductCheck;
  categories: CategoryDirectory;
  graph: InternalGraph;
}

/** The object behind an id, if it exists and the caller may see it. Throws when nobody can tell. */
export async function findNode(sources: NodeSources, id: string, caller: Caller): Promise<Node | null> {
  const { hasProduct, categories, graph } = sources;
  const found = (__typename: Node['__typename'], isThere: boolean): Node | null =>
    isThere ? { __typename, id } : null;
  if (isId('prd', id)) return found('Product', await hasProduct(id));
  // Fails open: a category is no secret, and one that is not there shows nothing.
  if (isId('cat', id)) return found('Category', (await categories.has(id, caller)) ?? true);
  if (isId('crt', id)) return found('Cart', await owns(cartQuery, id));
  if (isId('ord', id)) return found('Order', await owns(orderQuery, id));
  if (isId('ntf', id)) return found('Notification', await isAmongNewest(graph, id, caller));
  return null;

  async function owns(query: string, objectId: string): Promise<boolean> {
    const { object } = await graph.execute<{ object: object | null }>({ query, variables: { id: objectId } }, caller);
    return object !== null;
  }
}

const cartQuery = 'query FindCart($id: ID!) { object: cart(id: $id) { id } }';
const orderQuery = 'query FindOrder($id: ID!) { object: order(id: $id) { id } }';
const notificationsQuery = 'query FindNotification { viewer { notifications(first: 100) { nodes { id } } } }';

interface Notifications {
  viewer: { notifications: { nodes: { id: string }[] } | null };
}

/** A notification is found by no id; an app that opens one from the lock screen asks for one of the newest. */
async function isAmongNewest(graph: InternalGraph, id: string, caller: Caller): Promise<boolean> {
  if (caller.identity.kind !== 'user') return false;
  const { viewer } = await graph.execute<Notifications>({ query: notificationsQuery }, caller);
  return viewer.notifications?.nodes.some((node) => node.id === id) ?? false;
}
