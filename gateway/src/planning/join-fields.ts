import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';

/** A type of a supergraph that has fields. */
export type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export const hasFields = (node: DefinitionNode): node is TypeWithFields =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

/** All types of a supergraph that have fields, by name. */
export const typesWithFields = ({ definitions }: DocumentNode): ReadonlyMap<string, TypeWithFields> =>
  new Map(definitions.filter(hasFields).map((type) => [type.name.value, type]));

export const findField = ({ fields = [] }: TypeWithFields, name: string): FieldDefinitionNode | undefined =>
  fields.find((field) => field.name.value === name);

export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** What one `@join__field` or `@join__type` says: strings and names of enum values as text. */
export function readJoin({ arguments: given = [] }: ConstDirectiveNode): Readonly<Record<string, string | boolean>> {
  return Object.fromEntries(
    given.flatMap(({ name, value }) => ('value' in value ? [[name.value, value.value] as const] : [])),
  );
}

/** `@NAME(graph: GRAPH, …)`, other arguments as strings. */
export function joinDirective(
  name: string,
  graph: string,
  more: Readonly<Record<string, string>> = {},
): ConstDirectiveNode {
  const argument = (key: string, value: ConstValueNode): ConstArgumentNode => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: key },
    value,
  });
  const others = Object.entries(more).map(([key, value]) => argument(key, { kind: Kind.STRING, value }));
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: [argument('graph', { kind: Kind.ENUM, value: graph }), ...others],
  };
}

/** The selection that the field requires in the subgraph, which goes by the name of its enum value. */
export function requiresOf(field: FieldDefinitionNode, graph: string): string | undefined {
  for (const directive of field.directives ?? []) {
    const join = directive.name.value === 'join__field' ? readJoin(directive) : {};
    if (join.graph === graph && typeof join.requires === 'string') return join.requires;
  }
  return undefined;
}
