import { type FieldNode, type GraphQLSchema, Kind, visit } from 'graphql';
import { type OperationParts, toDocument } from '../authorization/operation-parts.ts';
import { collectFields } from '../operation/collect-fields.ts';
import { createFold } from './fold-selections.ts';
import type { PageSizes } from './page-sizes.ts';

/** The size of an operation, whatever its variables are; the units are those of `structureLimits`. */
export interface Structure {
  selections: number;
  depth: number;
  introspectionDepth: number;
  aliases: number;
  directives: number;
  rootFields: number;
  /** Of the operation. */
  nameLength: number;
  /** That it declares. */
  variables: number;
  /** The largest that its text asks for. */
  pageSize: number;
}

/**
 * Measures an operation of a validated document in the time that it takes to read its text.
 * @param largest Of `findPageSizes`.
 */
export function measureStructure(schema: GraphQLSchema, parts: OperationParts, { largest }: PageSizes): Structure {
  const roots = rootFieldsOf(schema, parts);
  const depthOf = createFold(parts.fragments, {
    measure: (node, inside) => (node.kind === Kind.FIELD ? inside + 1 : inside),
    join: Math.max,
  });
  const deepest = (fields: readonly FieldNode[]) =>
    fields.reduce((depth, { selectionSet }) => Math.max(depth, 1 + depthOf(selectionSet)), 0);
  return {
    ...countInText(parts),
    selections: countSelections(parts),
    depth: deepest(roots.filter((field) => !isIntrospection(field))),
    introspectionDepth: deepest(roots.filter(isIntrospection)),
    rootFields: roots.length,
    nameLength: parts.operation.name?.value.length ?? 0,
    variables: parts.operation.variableDefinitions?.length ?? 0,
    pageSize: largest,
  };
}

export function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

/** Fields, fragments and spreads, each as often as its fragment is used. */
export function countSelections({ operation, fragments }: OperationParts): number {
  const count = createFold(fragments, { measure: (_, inside) => 1 + inside, join: (left, right) => left + right });
  return count(operation.selectionSet);
}

function rootFieldsOf(schema: GraphQLSchema, { operation, fragments }: OperationParts): FieldNode[] {
  const parent = schema.getRootType(operation.operation);
  if (!parent) return [];
  const options = { schema, fragments, isIncluded: () => true };
  return [...collectFields(options, [{ parent, selectionSet: operation.selectionSet }])].map(({ field }) => field);
}

function countInText(parts: OperationParts): Pick<Structure, 'aliases' | 'directives'> {
  const counts = { aliases: 0, directives: 0 };
  visit(toDocument(parts), {
    Field({ alias }) {
      if (alias) counts.aliases += 1;
    },
    Directive() {
      counts.directives += 1;
    },
  });
  return counts;
}
