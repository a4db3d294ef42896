import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { responseKeyOf } from '../operation/collect-fields.ts';
import { fragmentsOf } from '../operation/fragments-of.ts';
import type { ResponsePath } from './targets.ts';

/**
 * Reads a path under the plan's keys as the client's operation has it, as far as the client asked: what the planner fetched
 * besides, keys and required fields, is nothing a client knows.
 */
export function createToClientPath(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  keyOf: (field: FieldNode) => string,
): (path: ResponsePath) => ResponsePath {
  const fragments = fragmentsOf(document);

  function fieldsOf(set: SelectionSetNode, key: string | number, seen: Set<string>): FieldNode[] {
    return set.selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return keyOf(node) === key ? [node] : [];
      if (node.kind === Kind.INLINE_FRAGMENT) return fieldsOf(node.selectionSet, key, seen);
      if (seen.has(node.name.value)) return [];
      seen.add(node.name.value);
      const fragment = fragments.get(node.name.value);
      return fragment ? fieldsOf(fragment.selectionSet, key, seen) : [];
    });
  }

  return (path) => {
    const clientPath: (string | number)[] = [];
    let sets: readonly SelectionSetNode[] = [operation.selectionSet];
    for (const element of path) {
      if (typeof element === 'number') {
        clientPath.push(element);
        continue;
      }
      const seen = new Set<string>();
      const fields = sets.flatMap((set) => fieldsOf(set, element, seen));
      if (!fields[0]) return clientPath;
      clientPath.push(responseKeyOf(fields[0]));
      sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
    }
    return clientPath;
  };
}
