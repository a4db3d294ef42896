import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/**
 * Each type's `@join__type` applications, resolvable keys before others: the planner takes the first key that fits, whether or
 * not its subgraph can resolve entities by it.
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  const order = <T extends { readonly directives?: readonly ConstDirectiveNode[] }>(node: T): T => ({
    ...node,
    directives: [...(node.directives ?? [])].sort((a, b) => Number(isUnresolvable(a)) - Number(isUnresolvable(b))),
  });
  return visit(supergraph, {
    [Kind.OBJECT_TYPE_DEFINITION]: order,
    [Kind.INTERFACE_TYPE_DEFINITION]: order,
  });
}

function isUnresolvable({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  const isFalse = given.some(
    (argument) => argument.name.value === 'resolvable' && argument.value.kind === Kind.BOOLEAN && !argument.value.value,
  );
  return name.value === 'join__type' && isFalse;
}
