import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { responseKeyOf } from '../operation/collect-fields.ts';
import { fragmentsOf } from '../operation/fragments-of.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import type { ResponsePath } from './targets.ts';

export interface ClientPathParts {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  keyOf(field: FieldNode): string;
}

/**
 * Reads a path under the plan's keys as the client's operation has it, as far as the client asked: what the planner fetched
 * besides, keys and required fields, is nothing a client knows. Undefined for a field that the client asked of other types only.
 */
export type ToClientPath = (path: ResponsePath, data: JsonObject) => ResponsePath | undefined;

export function createToClientPath({ schema, document, operation, keyOf }: ClientPathParts): ToClientPath {
  const fragments = fragmentsOf(document);

  /** Of any type when `type` is undefined. */
  function fieldsOf(sets: readonly SelectionSetNode[], key: string, type: string | undefined): FieldNode[] {
    return sets.flatMap(({ selections }) =>
      selections.flatMap((node) => {
        if (node.kind === Kind.FIELD) return keyOf(node) === key ? [node] : [];
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        const fits = fragment && isWithin(schema, type, fragment.typeCondition?.name.value);
        return fits ? fieldsOf([fragment.selectionSet], key, type) : [];
      }),
    );
  }

  return (path, data) => {
    const clientPath: (string | number)[] = [];
    let sets: readonly SelectionSetNode[] = [operation.selectionSet];
    // What is asked of other types, of the objects on the way too: one fetch serves all that stand at a path.
    let ofAnyType = sets;
    let value: unknown = data;
    for (const element of path) {
      const type = isJsonObject(value) && typeof value.__typename === 'string' ? value.__typename : undefined;
      value = (value as JsonObject | null | undefined)?.[element];
      if (typeof element === 'string') {
        const fields = fieldsOf(sets, element, type);
        const [field] = fields;
        const fieldsOfAnyType = fieldsOf(ofAnyType, element, undefined);
        if (!field) return fieldsOfAnyType.length > 0 ? undefined : clientPath;
        clientPath.push(responseKeyOf(field));
        sets = below(fields);
        ofAnyType = below(fieldsOfAnyType);
      } else clientPath.push(element);
    }
    return clientPath;
  };
}

const below = (fields: readonly FieldNode[]): SelectionSetNode[] =>
  fields.flatMap(({ selectionSet }) => selectionSet ?? []);

/** Whether what is of the type fits the condition, as far as is known. */
function isWithin(schema: GraphQLSchema, name: string | undefined, condition: string | undefined): boolean {
  const type = name === undefined ? undefined : schema.getType(name);
  if (condition === undefined || condition === name || !isObjectType(type)) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}
