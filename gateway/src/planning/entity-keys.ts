import type { CompositeType, Supergraph } from '@apollo/federation-internals';

/** For each subgraph and type, the keys by which the subgraph resolves entities: selections such as `id` or `shop { id } no`. */
export type EntityKeys = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

interface JoinType {
  graph: string;
  key?: string;
  resolvable?: boolean;
}

export function entityKeysOf(supergraph: Supergraph): EntityKeys {
  const types = [...supergraph.schema.objectTypes(), ...supergraph.schema.interfaceTypes()];
  return Object.fromEntries(
    [...supergraph.subgraphNameToGraphEnumValue()].map(([name, graph]) => [name, keysIn(graph, types)]),
  );
}

function keysIn(graph: string, types: readonly CompositeType[]): Record<string, string[]> {
  const keys = types.map((type) => [type.name, resolvableKeys(type, graph)] as const);
  return Object.fromEntries(keys.filter(([, ofType]) => ofType.length > 0));
}

function resolvableKeys(type: CompositeType, graph: string): string[] {
  return type.appliedDirectivesOf('join__type').flatMap((directive) => {
    const { graph: of, key, resolvable } = directive.arguments() as JoinType;
    return of === graph && key !== undefined && resolvable !== false ? [key] : [];
  });
}
