import { type DocumentNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { responseKeyOf } from '../operation/collect-fields.ts';
import type { SupergraphFacts } from './planner-messages.ts';

/** An operation as it is planned, and under which keys its fields come back. */
export interface KeyedDocument {
  document: DocumentNode;
  /** Of a field of the client's document. */
  keyOf(field: FieldNode): string;
}

type Names = Pick<SupergraphFacts, 'fieldNames' | 'requiredWithArguments'>;

/**
 * Gives fields another response key before planning where the client's own would do harm: the planner adds keys and required
 * fields to what the client selects and tells them apart by response key alone, so an alias like one of their names, or other
 * arguments, would be taken for them. Names that every JavaScript object has are never used as keys.
 */
export function createPlanKeys({
  fieldNames,
  requiredWithArguments,
}: Names): (document: DocumentNode) => KeyedDocument {
  const names = new Set(fieldNames);
  const required = new Set(requiredWithArguments);

  function mustBeRenamed(field: FieldNode): boolean {
    const key = responseKeyOf(field);
    const name = field.name.value;
    return (key !== name && (names.has(key) || key.startsWith('__'))) || required.has(name) || key in Object.prototype;
  }

  return (document) => {
    const renamed = new Map<string, string>();
    const keyOf = (field: FieldNode): string => {
      if (field.name.value === '__typename') return '__typename';
      const key = responseKeyOf(field);
      if (!mustBeRenamed(field)) return key;
      const other = renamed.get(key) ?? unusedName(key, names, document);
      renamed.set(key, other);
      return other;
    };
    return { document: rename(document, keyOf), keyOf };
  };
}

/** A key like no field of the graph and no alias of the document. */
function unusedName(key: string, names: ReadonlySet<string>, document: DocumentNode): string {
  const used = aliasesOf(document);
  let name = `${key}_`;
  while (names.has(name) || used.has(name) || name.startsWith('__')) name = `a${name}_`;
  return name;
}

function aliasesOf({ definitions }: DocumentNode): Set<string> {
  const aliases = new Set<string>();
  const add = (set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD && node.alias) aliases.add(node.alias.value);
      if (node.kind !== Kind.FRAGMENT_SPREAD) add(node.selectionSet);
    }
  };
  for (const definition of definitions) if ('selectionSet' in definition) add(definition.selectionSet);
  return aliases;
}

function rename(document: DocumentNode, keyOf: KeyedDocument['keyOf']): DocumentNode {
  const inSet = (set: SelectionSetNode): SelectionSetNode => ({ ...set, selections: set.selections.map(inNode) });
  const inNode = (node: SelectionNode): SelectionNode => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return node;
    if (node.kind === Kind.INLINE_FRAGMENT) return { ...node, selectionSet: inSet(node.selectionSet) };
    const { alias: _, ...field } = node;
    const key = keyOf(node);
    return {
      ...field,
      ...(key === node.name.value ? {} : { alias: { kind: Kind.NAME, value: key } }),
      ...(node.selectionSet ? { selectionSet: inSet(node.selectionSet) } : {}),
    } as FieldNode;
  };
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION
      ? { ...definition, selectionSet: inSet(definition.selectionSet) }
      : definition,
  );
  return { ...document, definitions };
}
