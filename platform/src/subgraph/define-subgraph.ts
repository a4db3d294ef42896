import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, parse } from 'graphql';
import { scalars } from '../scalars/index.ts';
import { cacheControlDefinitions } from './cache-control-sdl.ts';
import type { HttpRoute, Subgraph, SubgraphContext } from './subgraph.ts';

export interface SubgraphDefinition<C extends SubgraphContext> {
  name: string;
  /** SDL of a federation subgraph. */
  typeDefs: string;
  /** A resolver map; the types generated from the SDL check it where it is written. */
  resolvers: object;
  context: (base: SubgraphContext) => C;
  routes?: readonly HttpRoute[];
  start?: () => Promise<void>;
  stop?: () => Promise<void>;
}

const nothing = async () => {};

/** A subgraph from SDL and resolvers. The graph's scalars and the resolution of `UserError` come with it. */
export function defineSubgraph<C extends SubgraphContext>(definition: SubgraphDefinition<C>): Subgraph {
  const { name, typeDefs, resolvers, context, routes = [], start = nothing, stop = nothing } = definition;
  const document = parse(typeDefs);
  const typed = { ...document, definitions: [...document.definitions, ...cacheControlDefinitions] };
  const schema = buildSubgraphSchema({ typeDefs: typed, resolvers: { ...commonResolvers(document), ...resolvers } });
  return { name, schema, context, routes, start, stop };
}

function commonResolvers(document: DocumentNode) {
  const declared = new Set(
    document.definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : [])),
  );
  const common = { ...scalars, UserError: { __resolveType: typenameOf } };
  return Object.fromEntries(Object.entries(common).filter(([name]) => declared.has(name)));
}

function typenameOf(value: { __typename?: string }): string {
  return value.__typename ?? 'InputError';
}
