import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';

/** What one subgraph's SDL says of a field. */
export interface FieldFacts {
  type: TypeNode;
  /** Another subgraph resolves it; also while it is to be taken from one by zero percent. */
  isExternal: boolean;
  provides: SelectionSetNode | undefined;
  requires: SelectionSetNode | undefined;
  /** The subgraph that it takes the field from. */
  takenFrom: string | undefined;
}

export interface KeyFacts {
  fields: SelectionSetNode;
  isResolvable: boolean;
}

/** What one subgraph's SDL says of an object type or interface. */
export interface TypeFacts {
  name: string;
  isInterface: boolean;
  isInterfaceObject: boolean;
  keys: readonly KeyFacts[];
  fields: ReadonlyMap<string, FieldFacts>;
}

export interface SubgraphFacts {
  name: string;
  /** Executable, with `_entities`. */
  schema: GraphQLSchema;
  types: ReadonlyMap<string, TypeFacts>;
}

/** Reads the federation directives of a subgraph's SDL. */
export function readTypeFacts(sdl: string): Map<string, TypeFacts> {
  const types = parse(sdl, { noLocation: true }).definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? [readType(node as ObjectTypeDefinitionNode)]
      : [],
  );
  return new Map(types.map((type) => [type.name, type]));
}

/** The selection set that a directive's `fields` argument holds. */
export const parseFields = (fields: string): SelectionSetNode => {
  const [operation] = parse(`{${fields}}`, { noLocation: true }).definitions;
  return (operation as unknown as { selectionSet: SelectionSetNode }).selectionSet;
};

function readType(node: ObjectTypeDefinitionNode): TypeFacts {
  const keys = applied(node, 'key').map((key) => ({
    fields: parseFields(argument(key, 'fields') as string),
    isResolvable: argument(key, 'resolvable') !== false,
  }));
  return {
    name: node.name.value,
    isInterface: (node.kind as string) === Kind.INTERFACE_TYPE_DEFINITION,
    isInterfaceObject: applied(node, 'interfaceObject').length > 0,
    keys,
    fields: new Map((node.fields ?? []).map((field) => [field.name.value, readField(field)])),
  };
}

function readField(field: FieldDefinitionNode): FieldFacts {
  const fieldsOf = (name: string) => {
    const [directive] = applied(field, name);
    return directive && parseFields(argument(directive, 'fields') as string);
  };
  const [override] = applied(field, 'override');
  const isWaiting = override !== undefined && argument(override, 'label') === 'percent(0)';
  return {
    type: field.type,
    isExternal: applied(field, 'external').length > 0 || isWaiting,
    provides: fieldsOf('provides'),
    requires: fieldsOf('requires'),
    takenFrom: override && !isWaiting ? (argument(override, 'from') as string) : undefined,
  };
}

function applied(node: { directives?: readonly ConstDirectiveNode[] }, name: string): ConstDirectiveNode[] {
  return (node.directives ?? []).filter((directive) => directive.name.value === name);
}

function argument(directive: ConstDirectiveNode, name: string): unknown {
  const value = directive.arguments?.find((node) => node.name.value === name)?.value;
  return value && 'value' in value ? value.value : undefined;
}
