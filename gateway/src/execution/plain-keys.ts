import type { QueryPlanSelectionNode } from '@apollo/query-planner';

/**
 * Keys of the plain values that an entity requires, whatever its type: they tell entities apart without making a representation
 * of each. Undefined when something is required of an object.
 */
export function plainKeys(selections: readonly QueryPlanSelectionNode[]): string[] | undefined {
  const keys = new Set<string>();
  for (const selection of selections) {
    if (selection.kind === 'Field' && selection.selections) return undefined;
    const own =
      selection.kind === 'Field' ? [selection.alias ?? selection.name] : (plainKeys(selection.selections) ?? undefined);
    if (!own) return undefined;
    for (const key of own) keys.add(key);
  }
  return [...keys];
}
