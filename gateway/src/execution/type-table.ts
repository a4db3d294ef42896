import { Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';
import type { SupergraphFacts } from '../planning/planner-messages.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';

/** What names of types mean to each other, types that clients do not see included. */
export interface TypeTable {
  isObject(name: string): boolean;
  /** Whether `name` is `condition` or below it. */
  isWithin(name: string, condition: string): boolean;
  /** Whether the subgraph can find the entity by what is sent of it. */
  canResolve(subgraph: string, representation: JsonObject): boolean;
}

type Facts = Pick<SupergraphFacts, 'objectTypes' | 'subtypes' | 'keys'>;

export function createTypeTable({ objectTypes, subtypes, keys }: Facts): TypeTable {
  const objects = new Set(objectTypes);
  const below = new Map(Object.entries(subtypes).map(([name, types]) => [name, new Set(types)]));
  return {
    isObject: (name) => objects.has(name),
    canResolve(subgraph, representation) {
      const ofType = keys[subgraph]?.[String(representation.__typename)] ?? [];
      return ofType.some((key) => holds(representation, readKey(key)));
    },
    isWithin: (name, condition) => name === condition || below.get(condition)?.has(name) === true,
  };
}

/** Read when something of a representation is missing, which is rare. */
function readKey(key: string): SelectionSetNode {
  const [definition] = parse(`{${key}}`, { noLocation: true }).definitions;
  return (definition as OperationDefinitionNode).selectionSet;
}

function holds(value: unknown, { selections }: SelectionSetNode): boolean {
  if (Array.isArray(value)) return value.every((item) => holds(item, { kind: Kind.SELECTION_SET, selections }));
  return selections.every((node) => {
    if (node.kind !== Kind.FIELD) return true;
    const field = isJsonObject(value) ? value[node.name.value] : undefined;
    return field !== undefined && (!node.selectionSet || holds(field, node.selectionSet));
  });
}
