import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { createHolds, responseKeyOf } from '../operation/collect-fields.ts';
import { type OperationParts, takeOperation, toDocument } from './operation-parts.ts';

/** An operation in which markers stand for the fields that were removed. */
export interface FilteredParts extends OperationParts {
  /** The field that each marker stands for. */
  markers: ReadonlyMap<FieldNode, FieldNode>;
  /** Whether there is a marker anywhere below. */
  holdsMarker: (selectionSet: SelectionSetNode) => boolean;
}

/**
 * Puts `<prefix><response key>: __typename` in the place of each refused field. A marker costs no fetch, keeps its
 * selection from becoming empty, and shows in the answer where null belongs. Whatever only removed fields used goes too.
 */
export function removeFields(
  schema: GraphQLSchema,
  parts: OperationParts,
  isRefused: (parent: GraphQLCompositeType, field: string) => boolean,
): FilteredParts {
  const prefix = findFreePrefix(parts);
  const types = new TypeInfo(schema);
  const markers = new Map<FieldNode, FieldNode>();
  const document = visit(
    toDocument(parts),
    visitWithTypeInfo(types, {
      Field(field) {
        const parent = types.getParentType();
        if (!parent || !isRefused(parent, field.name.value)) return undefined;
        const marker = createMarker(field, prefix);
        markers.set(marker, field);
        return marker;
      },
    }),
  );
  const filtered = takeOperation(document, document.definitions[0] as OperationDefinitionNode);
  return {
    ...filtered,
    operation: dropUnusedVariables(parts, filtered),
    markers,
    holdsMarker: createHolds(filtered.fragments, (field) => markers.has(field)),
  };
}

/** Skipped when the field would have been, so that a skipped field makes no error. */
function createMarker(field: FieldNode, prefix: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: prefix + responseKeyOf(field) },
    name: { kind: Kind.NAME, value: '__typename' },
    directives: field.directives?.filter(({ name }) => name.value === 'skip' || name.value === 'include') ?? [],
  };
}

/** A start that no response key of the client has. */
function findFreePrefix(parts: OperationParts): string {
  const keys: string[] = [];
  visit(toDocument(parts), { Field: (field) => void keys.push(responseKeyOf(field)) });
  let prefix = 'removed_';
  while (keys.some((key) => key.startsWith(prefix))) prefix = `${prefix}_`;
  return prefix;
}

function dropUnusedVariables(before: OperationParts, after: OperationParts): OperationDefinitionNode {
  const [usedBefore, usedAfter] = [findVariables(before), findVariables(after)];
  const variableDefinitions = after.operation.variableDefinitions?.filter(
    ({ variable: { name } }) => usedAfter.has(name.value) || !usedBefore.has(name.value),
  );
  return { ...after.operation, ...(variableDefinitions && { variableDefinitions }) };
}

function findVariables(parts: OperationParts): ReadonlySet<string> {
  const found = new Set<string>();
  visit(toDocument(parts), {
    VariableDefinition: () => false,
    Variable: ({ name }) => void found.add(name.value),
  });
  return found;
}
