import {
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  isInterfaceType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** Whether what is asked of an interface or a union differs by the type of the object: by its name, or by fragments on types below. */
export function dependsOnType(
  type: GraphQLAbstractType,
  sets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  const above = new Set([type, ...(isInterfaceType(type) ? type.getInterfaces() : [])].map(({ name }) => name));

  const depends = ({ selections }: SelectionSetNode): boolean =>
    selections.some((node) => {
      if (node.kind === Kind.FIELD) return node.name.value === '__typename';
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (!fragment) return false;
      const condition = fragment.typeCondition?.name.value;
      return (condition !== undefined && !above.has(condition)) || depends(fragment.selectionSet);
    });

  return sets.some(depends);
}
