import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { IsIncluded } from './is-included.ts';

/** A selection set and the type that it selects from. */
export interface TypedSelection {
  parent: GraphQLCompositeType;
  selectionSet: SelectionSetNode;
}

export interface TypedField {
  parent: GraphQLCompositeType;
  field: FieldNode;
}

export interface CollectOptions {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  isIncluded: IsIncluded;
}

/** The fields of one level of an answer, through its fragments, whatever types they are for; each named fragment once. */
export function* collectFields(
  options: CollectOptions,
  selections: readonly TypedSelection[],
  seen = new Set<string>(),
): Generator<TypedField> {
  for (const { parent, selectionSet } of selections) {
    for (const node of selectionSet.selections.filter(options.isIncluded)) {
      if (node.kind === Kind.FIELD) {
        yield { parent, field: node };
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? takeOnce(options, node.name.value, seen) : node;
      if (!fragment) continue;
      const condition = fragment.typeCondition?.name.value;
      const narrowed = condition === undefined ? parent : options.schema.getType(condition);
      if (!isCompositeType(narrowed)) continue;
      yield* collectFields(options, [{ parent: narrowed, selectionSet: fragment.selectionSet }], seen);
    }
  }
}

/** A field's name in the answer. */
export function responseKeyOf(field: FieldNode): string {
  return (field.alias ?? field.name).value;
}

/** Undefined for `__typename` and introspection, which are in no type's list of fields. */
export function fieldTypeOf(parent: GraphQLCompositeType, field: FieldNode): GraphQLOutputType | undefined {
  return isUnionType(parent) ? undefined : parent.getFields()[field.name.value]?.type;
}

/** Finds out whether a selection set holds a wanted field at any depth; remembers what it has seen. */
export function createHolds(
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  isWanted: (field: FieldNode) => boolean,
): (selectionSet: SelectionSetNode) => boolean {
  const known = new Map<SelectionSetNode, boolean>();
  const holds = (selectionSet: SelectionSetNode | undefined): boolean => {
    if (!selectionSet) return false;
    const found = known.get(selectionSet) ?? selectionSet.selections.some(holdsOne);
    known.set(selectionSet, found);
    return found;
  };
  const holdsOne = (node: SelectionNode): boolean => {
    if (node.kind === Kind.FIELD) return isWanted(node) || holds(node.selectionSet);
    return holds(node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet);
  };
  return holds;
}

function takeOnce({ fragments }: CollectOptions, name: string, seen: Set<string>): FragmentDefinitionNode | undefined {
  if (seen.has(name)) return undefined;
  seen.add(name);
  return fragments.get(name);
}
