import { type DocumentNode, type FieldNode, type GraphQLSchema, Kind, type SelectionSetNode } from 'graphql';
import { responseKeyOf } from '../operation/collect-fields.ts';
import type { SupergraphFacts } from './planner-messages.ts';
import { writePlanDocument } from './write-plan-document.ts';

/** An operation as it is planned, and under which keys its fields come back. */
export interface KeyedDocument {
  document: DocumentNode;
  /** Of a field of the client's document. */
  keyOf(field: FieldNode): string;
}

type Names = Pick<SupergraphFacts, 'fieldNames'>;

/**
 * Gives fields another response key before planning where the client's own would do harm: the planner adds keys and required
 * fields to what the client selects and tells them apart by response key alone, so an alias like one of their names would be
 * taken for them. Names that every JavaScript object has are never used as keys.
 */
export function createPlanKeys(
  { fieldNames }: Names,
  schema: GraphQLSchema,
): (document: DocumentNode) => KeyedDocument {
  const names = new Set(fieldNames);

  function mustBeRenamed(field: FieldNode): boolean {
    const key = responseKeyOf(field);
    const name = field.name.value;
    return (key !== name && (names.has(key) || key.startsWith('__'))) || key in Object.prototype;
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
    return { document: writePlanDocument(document, keyOf, schema), keyOf };
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
