import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { fragmentsOf } from '../operation/fragments-of.ts';
import { dependsOnType } from './depends-on-type.ts';

/**
 * The document as the planner gets it: fields under the plan's keys, and with the `__typename` of every object whose type decides
 * what is answered of it, or of which nothing else is asked. A subgraph may know the type where clients do not, and would be
 * asked for no name.
 */
export function writePlanDocument(
  document: DocumentNode,
  keyOf: (field: FieldNode) => string,
  schema: GraphQLSchema,
): DocumentNode {
  const fragments = fragmentsOf(document);
  const types = new TypeInfo(schema);
  const typed = visitWithTypeInfo(types, {
    [Kind.FIELD]: {
      enter(field) {
        const type = getNamedType(types.getType());
        const needsName =
          field.selectionSet && isAbstractType(type) && dependsOnType(type, [field.selectionSet], fragments);
        return withKey(needsName ? { ...field, selectionSet: withName(field.selectionSet) } : field, keyOf(field));
      },
    },
    [Kind.SELECTION_SET]: {
      leave: (set: SelectionSetNode) => (set.selections.length > 0 ? undefined : withName(set)),
    },
  });
  return visit(document, typed);
}

function withKey({ alias: _, ...field }: FieldNode, key: string): FieldNode {
  return key === field.name.value ? field : { ...field, alias: { kind: Kind.NAME, value: key } };
}

const withName = ({ kind, selections }: SelectionSetNode): SelectionSetNode => ({
  kind,
  selections: selections.some(isName) ? selections : [...selections, typename],
});

const isName = (node: SelectionNode): boolean => node.kind === Kind.FIELD && node.name.value === '__typename';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
