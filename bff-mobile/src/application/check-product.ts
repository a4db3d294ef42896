import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';

/** Whether there is such a product, as far as the caller may know. Throws PrismError when nobody can tell. */
export type ProductCheck = (id: string) => Promise<boolean>;

const query = 'query FindProduct($id: ID!) { product(id: $id) { id } }';

interface Answer {
  product: { id: string } | null;
}

/** Asks the graph on behalf of one request, once for each id. */
export function createProductCheck(graph: InternalGraph, caller: Caller): ProductCheck {
  const asked = new Map<string, Promise<boolean>>();
  async function ask(id: string): Promise<boolean> {
    const { product } = await graph.execute<Answer>({ query, variables: { id } }, caller);
    return product !== null;
  }
  return (id) => {
    const found = asked.get(id) ?? ask(id);
    asked.set(id, found);
    return found;
  };
}
