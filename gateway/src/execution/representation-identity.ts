import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { JsonObject } from './json-object.ts';

/**
 * Entities mostly require a few plain values: those, whatever the type, tell them apart for a fraction of what it takes to make
 * and write a representation. Lists and objects among them do not.
 */
export function compileIdentity(
  requires: readonly QueryPlanSelectionNode[],
): (entity: JsonObject) => string | undefined {
  const keys = plainKeys(requires);
  if (!keys) return () => undefined;
  return (entity) => {
    let identity = '';
    for (const key of keys) {
      const value = entity[key];
      if (typeof value === 'string') identity += `\u0000${value}`;
      else if (typeof value === 'object' && value !== null) return undefined;
      else identity += `\u0001${String(value)}`;
    }
    return identity;
  };
}

/** Undefined when something is selected of an object. */
function plainKeys(selections: readonly QueryPlanSelectionNode[]): string[] | undefined {
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
