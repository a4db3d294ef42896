import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import DataLoader from 'dataloader';

/** What a path of the catalog leads to. */
export interface SlugResolution {
  target: { kind: 'Product' | 'Category'; slug: string } | null;
  /** The path it has now, when the one asked for is an old one. */
  redirectTo: string | null;
}

export type SlugResolver = DataLoader<string, SlugResolution | null>;

/** A field of the graph answers one path: this many at most are asked for in one operation. */
const maxBatchSize = 20;

/** Resolves the paths that one request asks for, in one operation. Fails with the internal graph: closed. */
export function createSlugResolver(graph: InternalGraph, caller: Caller): SlugResolver {
  return new DataLoader((paths) => askFor(paths, graph, caller), { maxBatchSize });
}

async function askFor(paths: readonly string[], graph: InternalGraph, caller: Caller) {
  const declared = paths.map((_, at) => `$p${at}: String!`).join(', ');
  const fields = paths.map((_, at) => `r${at}: catalogSlug(path: $p${at}) { ...Resolution }`).join(' ');
  const query = `query WebRoute(${declared}) { ${fields} }
fragment Resolution on SlugResolution {
  redirectTo
  target { kind: __typename ... on Product { slug } ... on Category { slug } }
}`;
  const variables = Object.fromEntries(paths.map((path, at) => [`p${at}`, path]));
  const data = await graph.execute<Record<string, SlugResolution | null>>({ query, variables }, caller);
  return paths.map((_, at) => data[`r${at}`] ?? null);
}
