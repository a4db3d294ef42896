import { executeSync, type FieldNode, Kind } from 'graphql';
import type { JsonObject } from '../json-object.ts';
import type { CompletionParts } from './completion-parts.ts';

/** Answers `__schema` and `__type` from the schema that clients see. */
export function introspect(
  { schema, document, operation }: Pick<CompletionParts, 'schema' | 'document' | 'operation'>,
  fields: readonly FieldNode[],
  variables: JsonObject,
): JsonObject {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const alone = { ...operation, selectionSet: { kind: Kind.SELECTION_SET as const, selections: fields } };
  const { data } = executeSync({
    schema,
    document: { kind: Kind.DOCUMENT, definitions: [alone, ...fragments] },
    rootValue: {},
    variableValues: variables,
  });
  return (data ?? {}) as JsonObject;
}
