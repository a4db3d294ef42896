import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import { defineSubgraph, type Subgraph } from '@prism/platform/subgraph';
import { readSubgraphSdl } from '@prism/schema';
import { keepFresh } from './application/keep-fresh.ts';
import { readCategories } from './application/read-categories.ts';
import { createSlugResolver } from './application/resolve-slugs.ts';
import type { NavCategory } from './domain/navigation.ts';
import type { Context } from './presentation/context.ts';
import { resolvers } from './presentation/resolvers.ts';

export interface BffWebDeps {
  internalGraph: InternalGraph;
  subgraphSecret: string;
  /** Where browsers reach the gateway. */
  publicUrl: string;
  /** BCP 47; each page is offered in all of them. */
  languages: readonly string[];
  now: () => Date;
}

/** The web's own subgraph: pages and tiles, no fact of the domain and no authorization. */
export function createBffWeb(deps: BffWebDeps): Subgraph {
  const { internalGraph, publicUrl, languages } = deps;
  const navigation = createNavigation(deps);
  return defineSubgraph<Context>({
    name: 'bff-web',
    typeDefs: readSubgraphSdl('bff-web'),
    resolvers,
    context: ({ caller, response }) => ({
      caller,
      response,
      ...deps,
      site: { publicUrl, languages, language: caller.language },
      slugs: createSlugResolver(internalGraph, caller),
      navigation,
    }),
  });
}

/** Categories change seldom: a minute old is fresh. Without any, fails open: a page without its menu is still a page. */
function createNavigation({ internalGraph, now }: BffWebDeps) {
  const keep = keepFresh<readonly NavCategory[]>({ freshMs: 60_000, retryMs: 5_000, now });
  return async (caller: Caller) => (await keep(caller.language, () => readCategories(internalGraph, caller))) ?? [];
}
