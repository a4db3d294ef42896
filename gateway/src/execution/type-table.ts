import type { SupergraphFacts } from '../planning/planner-messages.ts';

/** What names of types mean to each other, types that clients do not see included. */
export interface TypeTable {
  isObject(name: string): boolean;
  /** Whether `name` is `condition` or below it. */
  isWithin(name: string, condition: string): boolean;
}

export function createTypeTable({
  objectTypes,
  subtypes,
}: Pick<SupergraphFacts, 'objectTypes' | 'subtypes'>): TypeTable {
  const objects = new Set(objectTypes);
  const below = new Map(Object.entries(subtypes).map(([name, types]) => [name, new Set(types)]));
  return {
    isObject: (name) => objects.has(name),
    isWithin: (name, condition) => name === condition || below.get(condition)?.has(name) === true,
  };
}
