import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';

/**
 * Keys of the plain values that an entity requires, whatever its type: they tell entities apart without making a representation
 * of each. Undefined when something is required of an object.
 *
 * @param keyOf Default: as it was answered. A representation has it by its name.
 */
export function plainKeys(
  selections: readonly QueryPlanSelectionNode[],
  keyOf: (field: QueryPlanFieldNode) => string = ({ name, alias = name }) => alias,
): string[] | undefined {
  const keys = new Set<string>();
  for (const selection of selections) {
    if (selection.kind === 'Field' && selection.selections) return undefined;
    const own = selection.kind === 'Field' ? [keyOf(selection)] : (plainKeys(selection.selections, keyOf) ?? undefined);
    if (!own) return undefined;
    for (const key of own) keys.add(key);
  }
  return [...keys];
}
