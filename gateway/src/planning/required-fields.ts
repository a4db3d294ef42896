import { type DocumentNode, type FieldNode, Kind, print, type SelectionSetNode } from 'graphql';
import { findField, namedType, readJoin, type TypeWithFields, typesWithFields } from './join-fields.ts';
import { parseSelections } from './virtual-fields.ts';

/** One `@requires`: a field, the graph in which it requires, and what. */
export interface Requirement {
  /** `Type.field`. */
  field: string;
  graph: string;
  /** What it selects, as `Type.field`, with the arguments as text. */
  selects: ReadonlyMap<string, string>;
}

/** Every `@requires` of a supergraph. */
export function requirementsOf(supergraph: DocumentNode): Requirement[] {
  const types = typesWithFields(supergraph);

  function select(
    { selections }: SelectionSetNode,
    type: TypeWithFields | undefined,
    selects: Map<string, string>,
  ): void {
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD || !type) continue;
      if (node.kind === Kind.FIELD) selectField(node, type, selects);
      else select(node.selectionSet, types.get(node.typeCondition?.name.value ?? '') ?? type, selects);
    }
  }

  function selectField(node: FieldNode, type: TypeWithFields, selects: Map<string, string>): void {
    selects.set(`${type.name.value}.${node.name.value}`, (node.arguments ?? []).map(print).sort().join());
    const field = findField(type, node.name.value);
    if (field && node.selectionSet) select(node.selectionSet, types.get(namedType(field.type)), selects);
  }

  return [...types.values()].flatMap((type) =>
    (type.fields ?? []).flatMap((field) =>
      (field.directives ?? []).flatMap((directive): Requirement[] => {
        const { graph, requires } = directive.name.value === 'join__field' ? readJoin(directive) : {};
        if (typeof requires !== 'string') return [];
        const selects = new Map<string, string>();
        select(parseSelections(requires), type, selects);
        return [{ field: `${type.name.value}.${field.name.value}`, graph: String(graph), selects }];
      }),
    ),
  );
}
