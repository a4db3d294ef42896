import { type DocumentNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

/** Response keys at the top of a fetch: of the root, or of each type of entity. `__typename` is not among them. */
export type SelectedKeys =
  | { kind: 'root'; keys: readonly string[] }
  | { kind: 'entities'; keysOf(typename: string): readonly string[] };

/** What a fetch's document selects; entities are fetched through `_entities`, by the federation specification. */
export function selectedKeys(document: DocumentNode): SelectedKeys {
  const flatten = createFlatten(document);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fields = allFields(flatten, flatten(operation?.selectionSet));
  const entities = fields.find(({ name }) => name.value === '_entities');
  if (!entities) return { kind: 'root', keys: responseKeys(fields) };
  return { kind: 'entities', keysOf: (typename) => entityKeys(flatten, entities, typename) };
}

/** Fragments without a type condition, and spreads, dissolved; those with one are left as they are. */
type Flatten = (selection: SelectionSetNode | undefined) => SelectionNode[];

function createFlatten(document: DocumentNode): Flatten {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const flatten: Flatten = (selection) =>
    (selection?.selections ?? []).flatMap((node) => {
      if (node.kind === Kind.INLINE_FRAGMENT && !node.typeCondition) return flatten(node.selectionSet);
      if (node.kind !== Kind.FRAGMENT_SPREAD) return [node];
      const fragment = fragments.get(node.name.value);
      return fragment ? [{ ...fragment, kind: Kind.INLINE_FRAGMENT as const }] : [];
    });
  return flatten;
}

/** A fragment on another type than the entity's own may be one on an interface of it; then every key counts. */
function entityKeys(flatten: Flatten, entities: FieldNode, typename: string): string[] {
  const nodes = flatten(entities.selectionSet);
  const own = nodes.filter((node) => node.kind !== Kind.INLINE_FRAGMENT || node.typeCondition?.name.value === typename);
  return responseKeys(allFields(flatten, own.length > 0 ? own : nodes));
}

function allFields(flatten: Flatten, nodes: readonly SelectionNode[]): FieldNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    return node.kind === Kind.INLINE_FRAGMENT ? allFields(flatten, flatten(node.selectionSet)) : [];
  });
}

function responseKeys(fields: readonly FieldNode[]): string[] {
  const keys = fields.flatMap((field) =>
    field.name.value === '__typename' ? [] : [(field.alias ?? field.name).value],
  );
  return [...new Set(keys)];
}
