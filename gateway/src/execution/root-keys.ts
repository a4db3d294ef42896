import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../operation/fragments-of.ts';

/** The keys of an operation's root fields in the client's order. */
export function rootKeys(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  keyOf: (field: FieldNode) => string,
): string[] {
  const fragments = fragmentsOf(document);
  const read = ({ selections }: SelectionSetNode): string[] =>
    selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return [keyOf(node)];
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      return fragment ? read(fragment.selectionSet) : [];
    });
  return read(operation.selectionSet);
}
