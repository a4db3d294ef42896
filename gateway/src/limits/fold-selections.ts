import { type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

export interface Fold {
  /** The number of one selection, made of that of the selections inside it; 0 where there are none. */
  measure(node: SelectionNode, inside: number): number;
  join(left: number, right: number): number;
}

/**
 * Makes a number of a selection set with its fragments expanded. Each selection set is looked at once, so it takes as
 * long as the text, not as what the text expands to. Fragments that hold themselves make Infinity.
 */
export function createFold(fragments: ReadonlyMap<string, FragmentDefinitionNode>, { measure, join }: Fold) {
  const known = new Map<SelectionSetNode, number>();
  return function fold(selectionSet: SelectionSetNode | undefined): number {
    if (!selectionSet) return 0;
    const found = known.get(selectionSet);
    if (found !== undefined) return found;
    known.set(selectionSet, Number.POSITIVE_INFINITY);
    const numbers = selectionSet.selections.map((node) => measure(node, fold(selectionsOf(node, fragments))));
    const total = numbers.reduce((left, right) => join(left, right), 0);
    known.set(selectionSet, total);
    return total;
  };
}

function selectionsOf(
  node: SelectionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode | undefined {
  return node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)?.selectionSet : node.selectionSet;
}
