import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { responseKeyOf } from '../../operation/collect-fields.ts';

export interface CollectForType {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** What an object of a type answers, of an interface when no more is known, by response key in the order of the specification; each fragment once (`CollectFields`). */
export function collectForType(
  options: CollectForType,
  type: GraphQLObjectType | GraphQLInterfaceType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const { schema, fragments } = options;
  const collected = new Map<string, FieldNode[]>();
  const visited = new Set<string>();

  function fits(condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = schema.getType(condition);
    return isAbstractType(wanted) && schema.isSubType(wanted, type);
  }

  function add({ selections }: SelectionSetNode): void {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const key = responseKeyOf(node);
        collected.set(key, [...(collected.get(key) ?? []), node]);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : visit(node.name.value);
      if (fragment && fits(fragment.typeCondition?.name.value)) add(fragment.selectionSet);
    }
  }

  function visit(name: string): FragmentDefinitionNode | undefined {
    if (visited.has(name)) return undefined;
    visited.add(name);
    return fragments.get(name);
  }

  selectionSets.forEach(add);
  return collected;
}
