import { type GraphQLSchema, isEnumType, isObjectType, Kind, type TypeNode } from 'graphql';
import { type Federation, possibleTypes } from './federation.ts';
import type { FieldFacts, SubgraphFacts } from './subgraph-facts.ts';

/** What a field's value looks like, such that every subgraph that resolves it may say it. */
export type Shape = { isNullable: boolean } & (
  | { kind: 'list'; item: Shape }
  | { kind: 'scalar'; name: string }
  | { kind: 'enum'; values: readonly string[] }
  | { kind: 'object'; types: readonly string[] }
);

interface Declaration {
  subgraph: SubgraphFacts;
  facts: FieldFacts;
}

/** The strictest of the declarations; uniform if they agree in what may be null. */
export function shapeOf(federation: Federation, declarations: readonly Declaration[]) {
  const nodes = declarations.map(({ facts }) => facts.type);
  const shape = combine(
    federation,
    declarations.map(({ subgraph }) => subgraph),
    nodes,
  );
  return { shape, isUniform: new Set(nodes.map(wrappersOf)).size === 1 };
}

function combine(federation: Federation, subgraphs: readonly SubgraphFacts[], nodes: readonly TypeNode[]): Shape {
  const isNullable = nodes.every((node) => node.kind !== Kind.NON_NULL_TYPE);
  const bare = nodes.map((node) => (node.kind === Kind.NON_NULL_TYPE ? node.type : node));
  const items = bare.flatMap((node) => (node.kind === Kind.LIST_TYPE ? [node.type] : []));
  if (items.length > 0) return { isNullable, kind: 'list', item: combine(federation, subgraphs, items) };
  const names = bare.flatMap((node) => (node.kind === Kind.NAMED_TYPE ? [node.name.value] : []));
  return { isNullable, ...combineNamed(federation, subgraphs, names) };
}

function combineNamed(federation: Federation, subgraphs: readonly SubgraphFacts[], names: readonly string[]) {
  const [name = ''] = names;
  const { full, api } = federation;
  const type = full.getType(name);
  const everywhere = (of: (schema: GraphQLSchema, named: string) => readonly string[]) =>
    intersect(subgraphs.map(({ schema }, index) => of(schema, names[index] as string)));
  if (isEnumType(type)) {
    const seen = isEnumType(api.getType(name)) ? valuesOf(api, name) : valuesOf(full, name);
    return { kind: 'enum' as const, values: intersect([everywhere(valuesOf), seen]) };
  }
  const possible = possibleTypes(full, name);
  if (possible.length === 0) return { kind: 'scalar' as const, name };
  const seen = possible.map((object) => object.name).filter((object) => !api.getType(name) || api.getType(object));
  // An interface object may be any type that implements the interface, none of which its subgraph knows.
  const known = everywhere((schema, named) =>
    isObjectType(schema.getType(named)) ? namesOf(full, named) : namesOf(schema, named),
  );
  return { kind: 'object' as const, types: intersect([known, seen]) };
}

const namesOf = (schema: GraphQLSchema, name: string) => possibleTypes(schema, name).map((type) => type.name);

function valuesOf(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}

function intersect(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...rest] = lists;
  return first.filter((name) => rest.every((list) => list.includes(name))).sort();
}

function wrappersOf(node: TypeNode): string {
  if (node.kind === Kind.NON_NULL_TYPE) return `${wrappersOf(node.type)}!`;
  return node.kind === Kind.LIST_TYPE ? `[${wrappersOf(node.type)}]` : '';
}
