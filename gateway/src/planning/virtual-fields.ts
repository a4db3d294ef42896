import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { findField, hasFields, namedType, type TypeWithFields, typesWithFields } from './join-fields.ts';

/** What stands for a field with certain arguments. */
export interface VirtualField {
  type: string;
  field: string;
  arguments: readonly ArgumentNode[];
}

export interface VirtualGraph {
  supergraph: DocumentNode;
  /** By name. */
  virtual: ReadonlyMap<string, VirtualField>;
}

/**
 * The planner tells fields apart by response key, so two requirements of one field with different arguments, or a requirement
 * and the client's own selection, would be one. Each required field that takes arguments is therefore planned as a field of its
 * own, without arguments, and written back into the fetches afterwards.
 */
export function addVirtualFields(supergraph: DocumentNode): VirtualGraph {
  const types = typesWithFields(supergraph);
  const virtual = new Map<string, VirtualField>();
  const nameOf = createNames(virtual);

  function replaceIn(set: SelectionSetNode, type: TypeWithFields | undefined): SelectionSetNode {
    const selections = set.selections.map((node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return node;
      if (node.kind === Kind.INLINE_FRAGMENT)
        return {
          ...node,
          selectionSet: replaceIn(node.selectionSet, types.get(node.typeCondition?.name.value ?? '') ?? type),
        };
      const field = type && findField(type, node.name.value);
      const inner = node.selectionSet && replaceIn(node.selectionSet, types.get(field ? namedType(field.type) : ''));
      const replaced = inner ? { ...node, selectionSet: inner } : node;
      return type && field?.arguments?.length ? standIn(replaced, nameOf(type.name.value, node)) : replaced;
    });
    return { ...set, selections };
  }

  /** Selections of `@requires` stand in the SDL as text. */
  const replaceRequires = (directive: ConstDirectiveNode, type: TypeWithFields): ConstDirectiveNode => ({
    ...directive,
    arguments: (directive.arguments ?? []).map((argument) => {
      if (argument.name.value !== 'requires' || argument.value.kind !== Kind.STRING) return argument;
      const value = printSelections(replaceIn(parseSelections(argument.value.value), type));
      return { ...argument, value: { ...argument.value, value } };
    }),
  });

  const replaced = mapFields(supergraph, (field, type) => [
    { ...field, directives: field.directives?.map((directive) => replaceRequires(directive, type)) ?? [] },
  ]);
  if (virtual.size === 0) return { supergraph, virtual };
  return { supergraph: declare(replaced, virtual, types), virtual };
}

/** The same name for the same arguments. */
function createNames(virtual: Map<string, VirtualField>): (type: string, node: FieldNode) => string {
  const names = new Map<string, string>();
  return (type, node) => {
    const text = [type, node.name.value, ...(node.arguments ?? []).map(print)].join(' ');
    const name = names.get(text) ?? `${node.name.value}_required_${names.size}`;
    names.set(text, name);
    virtual.set(name, { type, field: node.name.value, arguments: node.arguments ?? [] });
    return name;
  };
}

function standIn({ arguments: _, ...node }: FieldNode, name: string): FieldNode {
  return { ...node, name: { kind: Kind.NAME, value: name } };
}

/** Adds the virtual fields to their types, and to those that implement them: where the real field is, they are too. */
function declare(
  supergraph: DocumentNode,
  virtual: ReadonlyMap<string, VirtualField>,
  types: ReadonlyMap<string, TypeWithFields>,
): DocumentNode {
  const implementations = (type: string) =>
    [...types.values()].filter(({ interfaces = [] }) => interfaces.some(({ name }) => name.value === type));
  const places = [...virtual].flatMap(([name, { type, field }]) =>
    [type, ...implementations(type).map((each) => each.name.value)].map((place) => ({ place, field, name })),
  );
  return mapFields(supergraph, (field, type) => [
    field,
    ...places
      .filter(({ place, field: real }) => place === type.name.value && real === field.name.value)
      .map(({ name }) => ({ ...field, name: { kind: Kind.NAME as const, value: name }, arguments: [] })),
  ]);
}

type MapField = (field: FieldDefinitionNode, type: TypeWithFields) => FieldDefinitionNode[];

function mapFields(supergraph: DocumentNode, map: MapField): DocumentNode {
  const definitions = supergraph.definitions.map((definition) =>
    hasFields(definition)
      ? { ...definition, fields: (definition.fields ?? []).flatMap((field) => map(field, definition)) }
      : definition,
  );
  return { ...supergraph, definitions };
}

export function parseSelections(text: string): SelectionSetNode {
  const [definition] = parse(`{${text}}`, { noLocation: true }).definitions;
  return (definition as OperationDefinitionNode).selectionSet;
}

const printSelections = (set: SelectionSetNode): string => print(set).slice(1, -1).replaceAll(/\s+/g, ' ').trim();

/** The operation of a fetch as its subgraph understands it. */
export function writeBack(operation: DocumentNode, virtual: ReadonlyMap<string, VirtualField>): DocumentNode {
  return visit(operation, {
    [Kind.FIELD](node): FieldNode | undefined {
      const real = virtual.get(node.name.value);
      if (!real) return undefined;
      const alias = node.alias ?? node.name;
      return { ...node, alias, name: { kind: Kind.NAME, value: real.field }, arguments: real.arguments };
    },
  });
}
