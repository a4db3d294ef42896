import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { OperationParts } from '../authorization/operation-parts.ts';
import { listSize, readSlice } from './list-size.ts';
import { isIntrospection } from './measure-structure.ts';
import { assumedSizes } from './structure-limits.ts';

interface Walk {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The operation's variables with their defaults. */
  values: Record<string, unknown>;
}

/**
 * How many objects the answer could hold, were every list as long as was asked for; types that exclude each other and
 * what `@skip` leaves out are counted too.
 *
 * It expands fragments: for operations whose selections were counted before.
 */
export function estimateObjects(
  schema: GraphQLSchema,
  { operation, fragments }: OperationParts,
  values: Record<string, unknown>,
): number {
  const root = schema.getRootType(operation.operation);
  return root ? countInside({ schema, fragments, values }, root, operation.selectionSet, undefined) : 0;
}

/** @param page The length of a page's lists, where the selection set is one of a page. */
function countInside(
  walk: Walk,
  parent: GraphQLCompositeType,
  { selections }: SelectionSetNode,
  page: number | undefined,
): number {
  return selections.reduce((total, node) => {
    if (node.kind === Kind.FIELD) return total + countField(walk, parent, node, page);
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? walk.fragments.get(node.name.value) : node;
    const condition = fragment?.typeCondition?.name.value;
    const narrowed = condition === undefined ? parent : walk.schema.getType(condition);
    if (!fragment || !isCompositeType(narrowed)) return total;
    return total + countInside(walk, narrowed, fragment.selectionSet, page);
  }, 0);
}

function countField(walk: Walk, parent: GraphQLCompositeType, field: FieldNode, page: number | undefined): number {
  if (isIntrospection(field)) return assumedSizes.introspection;
  const definition = definitionOf(parent, field);
  if (!definition || !field.selectionSet) return 0;
  const type = getNamedType(definition.type);
  if (!isCompositeType(type)) return 0;
  const slice = readSlice(field, definition, walk.values);
  const pageInside = isListType(getNullableType(definition.type)) ? undefined : slice;
  const each = 1 + countInside(walk, type, field.selectionSet, pageInside);
  return each * listSize(field, definition.type, slice, page);
}

function definitionOf(parent: GraphQLCompositeType, { name }: FieldNode): GraphQLField<unknown, unknown> | undefined {
  return isUnionType(parent) ? undefined : parent.getFields()[name.value];
}
