import {
  type DirectiveNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  stripIgnoredCharacters,
} from 'graphql';
import { responseKeyOf } from '../operation/collect-fields.ts';

/**
 * Puts the fields of a mutation's fetch into the order in which the client asked for them, which is the order in which a
 * subgraph runs them; the planner groups them as it likes. `keys`: of the client's fields, in order.
 */
export function orderChanges(operation: string, keys: readonly string[]): string {
  const document = parse(operation, { noLocation: true });
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? ordered(definition, keys) : definition,
  );
  return stripIgnoredCharacters(print({ ...document, definitions }));
}

function ordered(operation: OperationDefinitionNode, keys: readonly string[]): OperationDefinitionNode {
  const fields = operation.selectionSet.selections.flatMap((node) => fieldsOf(node, []));
  const placeOf = ({ field }: ConditionalField) => keys.indexOf(responseKeyOf(field));
  const selections = fields.sort((a, b) => placeOf(a) - placeOf(b)).map(toSelection);
  return { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

/** A field and the directives of the fragments around it, outermost first. */
interface ConditionalField {
  field: FieldNode;
  conditions: readonly (readonly DirectiveNode[])[];
}

function fieldsOf(node: SelectionNode, conditions: ConditionalField['conditions']): ConditionalField[] {
  if (node.kind === Kind.FIELD) return [{ field: node, conditions }];
  if (node.kind === Kind.FRAGMENT_SPREAD) throw new Error('The fetch expected no named fragments.');
  const inner = node.directives?.length ? [...conditions, node.directives] : conditions;
  return node.selectionSet.selections.flatMap((child) => fieldsOf(child, inner));
}

function toSelection({ field, conditions }: ConditionalField): SelectionNode {
  return conditions.reduceRight<SelectionNode>(
    (inner, directives) => ({
      kind: Kind.INLINE_FRAGMENT,
      directives,
      selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] },
    }),
    field,
  );
}
