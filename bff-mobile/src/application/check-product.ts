import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import DataLoader from 'dataloader';

/** Whether there is such a product, as far as the caller may know. Throws PrismError when nobody can tell. */
export type ProductCheck = (id: string) => Promise<boolean>;

type Answer = Record<string, { id: string } | null>;

/** A field of the graph answers one product: this many at most are asked for in one operation. */
const maxBatchSize = 20;

/** Asks the graph on behalf of one request: once for each id, and for several in one operation. */
export function createProductCheck(graph: InternalGraph, caller: Caller): ProductCheck {
  const loader = new DataLoader((ids: readonly string[]) => askFor(ids, graph, caller), { maxBatchSize });
  return (id) => loader.load(id);
}

async function askFor(ids: readonly string[], graph: InternalGraph, caller: Caller): Promise<boolean[]> {
  const declared = ids.map((_, at) => `$id${at}: ID!`).join(', ');
  const fields = ids.map((_, at) => `p${at}: product(id: $id${at}) { id }`).join(' ');
  const query = `query FindProducts(${declared}) { ${fields} }`;
  const variables = Object.fromEntries(ids.map((id, at) => [`id${at}`, id]));
  const data = await graph.execute<Answer>({ query, variables }, caller);
  return ids.map((_, at) => (data[`p${at}`] ?? null) !== null);
}
