import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  isCompositeType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import {
  type CollectOptions,
  collectFields,
  createHolds,
  fieldTypeOf,
  responseKeyOf,
  type TypedField,
  type TypedSelection,
} from '../operation/collect-fields.ts';
import { fragmentsOf } from '../operation/fragments-of.ts';
import { createIsIncluded } from '../operation/is-included.ts';
import type { SensitiveField, SensitiveOperation } from './sensitive-field.ts';

export interface FoundField {
  node: FieldNode;
  sensitive: SensitiveField;
}

/**
 * The first two sensitive fields of the answer, which are enough to refuse. What merges into one field of the answer is
 * executed once and counts once.
 *
 * @param values The operation's variables with their defaults.
 */
export function findSensitive(
  { schema, document, fields }: SensitiveOperation,
  operation: OperationDefinitionNode,
  values: Record<string, unknown>,
): FoundField[] {
  const root = schema.getRootType(operation.operation);
  const fragments = fragmentsOf(document);
  const holds = createHoldsSensitive(fragments, fields);
  if (!root || !holds(operation.selectionSet)) return [];
  const walk = walkSensitive({ schema, fragments, isIncluded: createIsIncluded(values), fields, holds }, [
    { parent: root, selectionSet: operation.selectionSet },
  ]);
  return [walk.next(), walk.next()].flatMap(({ value }) => value ?? []);
}

function createHoldsSensitive(fragments: CollectOptions['fragments'], fields: readonly SensitiveField[]) {
  const names = new Set(fields.map(({ field }) => field.slice(field.indexOf('.') + 1)));
  return createHolds(fragments, ({ name }) => names.has(name.value));
}

/** An operation's document, and whose it is. */
interface AskedOfVariant {
  document: DocumentNode;
  variant: { sensitiveFields: readonly SensitiveField[] };
}

/** Whether a document selects any field of such a name, wherever. Asked once for each document, and of one variant. */
export function mayHoldSensitive(): (operation: AskedOfVariant) => boolean {
  const known = new WeakMap<DocumentNode, boolean>();
  return ({ document, variant }) => {
    const found = known.get(document);
    if (found !== undefined) return found;
    const holds = createHoldsSensitive(fragmentsOf(document), variant.sensitiveFields);
    const mayHold = document.definitions.some((node) => 'selectionSet' in node && holds(node.selectionSet));
    known.set(document, mayHold);
    return mayHold;
  };
}

interface WalkOptions extends CollectOptions {
  fields: readonly SensitiveField[];
  holds: (selectionSet: SelectionSetNode) => boolean;
}

function* walkSensitive(options: WalkOptions, selections: readonly TypedSelection[]): Generator<FoundField, undefined> {
  for (const sameKey of groupByResponseKey(collectFields(options, selections))) {
    const found = sameKey.flatMap((typed) => recognize(options.fields, typed) ?? []);
    if (found[0]) yield found[0];
    const below = sameKey
      .flatMap((typed) => selectionBelow(typed) ?? [])
      .filter(({ selectionSet }) => options.holds(selectionSet));
    if (below.length > 0) yield* walkSensitive(options, below);
  }
  return undefined;
}

function groupByResponseKey(fields: Iterable<TypedField>): Iterable<TypedField[]> {
  const groups = new Map<string, TypedField[]>();
  for (const typed of fields) {
    const key = responseKeyOf(typed.field);
    groups.set(key, [...(groups.get(key) ?? []), typed]);
  }
  return groups.values();
}

function recognize(fields: readonly SensitiveField[], { parent, field }: TypedField): FoundField | undefined {
  const coordinate = `${parent.name}.${field.name.value}`;
  const sensitive = fields.find((each) => each.field === coordinate);
  return sensitive && { node: field, sensitive };
}

function selectionBelow({ parent, field }: TypedField): TypedSelection | undefined {
  const type = fieldTypeOf(parent, field);
  const named = type && getNamedType(type);
  return field.selectionSet && isCompositeType(named) ? { parent: named, selectionSet: field.selectionSet } : undefined;
}
