import { type GraphQLSchema, getNamedType, isInterfaceType, isObjectType, Kind, type SelectionSetNode } from 'graphql';
import { possibleTypes } from './federation.ts';

/** A field of an object type that a directive's field set names, and how deep it stands there; the top is 0. */
export interface Mention {
  /** `Type.field`. */
  coordinate: string;
  depth: number;
}

/** The fields that a field set on a type names; one of an interface is named for every type that implements it. */
export function mentionedFields(full: GraphQLSchema, type: string, fields: SelectionSetNode, depth = 0): Mention[] {
  return fields.selections.flatMap((node) => {
    if (node.kind === Kind.INLINE_FRAGMENT)
      return mentionedFields(full, node.typeCondition?.name.value ?? type, node.selectionSet, depth);
    if (node.kind === Kind.FRAGMENT_SPREAD) return [];
    const own = possibleTypes(full, type).map(({ name }) => ({ coordinate: `${name}.${node.name.value}`, depth }));
    const inner = node.selectionSet
      ? mentionedFields(full, fieldTypeName(full, type, node.name.value), node.selectionSet, depth + 1)
      : [];
    return [...own, ...inner];
  });
}

/** The named type of a type's field. */
export function fieldTypeName(full: GraphQLSchema, type: string, field: string): string {
  const parent = full.getType(type);
  const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field] : undefined;
  if (!definition) throw new Error(`The supergraph expected to have ${type}.${field}.`);
  return getNamedType(definition.type).name;
}
