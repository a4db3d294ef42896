import { Kind, type SelectionSetNode } from 'graphql';
import { type Federation, possibleTypes } from './federation.ts';
import type { SeenHere } from './see-in-subgraph.ts';

/** What the provided fields of a thing say below one of them; undefined where that is not among them. */
export function providedBelow(federation: Federation, source: SeenHere | undefined, type: string, field: string) {
  const below = (source?.provided ?? []).flatMap((fields) => findField(federation, fields, type, field));
  return below.length > 0 ? below : undefined;
}

function findField(federation: Federation, fields: SelectionSetNode, type: string, field: string): SelectionSetNode[] {
  return fields.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === field ? [node.selectionSet ?? nothing] : [];
    if (node.kind !== Kind.INLINE_FRAGMENT) return [];
    const condition = node.typeCondition?.name.value ?? type;
    const applies = possibleTypes(federation.full, condition).some(({ name }) => name === type);
    return applies ? findField(federation, node.selectionSet, type, field) : [];
  });
}

const nothing: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };
