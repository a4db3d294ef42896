import {
  type FieldNode,
  Kind,
  parse,
  type TypeDefinitionNode,
  type TypeExtensionNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Representation } from './bench-graph.ts';

/** A field with the arguments that it was asked with. */
export const fieldKey = (name: string, args: object): string =>
  Object.keys(args).length === 0 ? name : `${name}(${JSON.stringify(args)})`;

/** Names an entity by its representation, whatever else than its key was sent along. */
export type EntityKey = (representation: Representation) => string;

/** By the keys that a subgraph's SDL declares. Throws for a representation without any of them. */
export function entityKeys(sdl: string): EntityKey {
  const keys = readKeys(sdl);
  return (representation) => {
    const type = representation.__typename;
    const key = keys.get(type)?.find((fields) => fields.every((field) => field in representation));
    if (!key) throw new Error(`A representation of ${type} has no key: ${JSON.stringify(representation)}`);
    return `${type} ${JSON.stringify(Object.fromEntries(key.map((field) => [field, representation[field]])))}`;
  };
}

/** The key fields of each type, one list a key. */
function readKeys(sdl: string): Map<string, string[][]> {
  const keys = new Map<string, string[][]>();
  for (const definition of parse(sdl).definitions as (TypeDefinitionNode | TypeExtensionNode)[]) {
    for (const { name, arguments: given = [] } of definition.directives ?? []) {
      const fields = given.find((argument) => argument.name.value === 'fields');
      if (name.value !== 'key' || !fields) continue;
      const type = definition.name.value;
      keys.set(type, [...(keys.get(type) ?? []), fieldNames(String(valueFromASTUntyped(fields.value)))]);
    }
  }
  return keys;
}

function fieldNames(fieldSet: string): string[] {
  const [operation] = parse(`{ ${fieldSet} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return operation.selectionSet.selections.map((field) => (field as FieldNode).name.value);
}
