import { type GraphQLInputObjectType, type GraphQLNamedType, getNamedType, isInputObjectType } from 'graphql';

/** Fields of input objects that say how long a page is. `max` is none of them: there it is the upper end of something, such as a price. */
export const sizesInInputs: readonly string[] = ['first', 'last', 'limit', 'pageSize'];

const known = new WeakMap<GraphQLNamedType, boolean>();

/** Whether a value of this type may hold one of them, however deep. */
export function holdsSizes(type: GraphQLNamedType | undefined): boolean {
  if (!isInputObjectType(type)) return false;
  const found = known.get(type);
  if (found !== undefined) return found;
  const holds = [...inputTypesWithin(type)].some((each) => sizesInInputs.some((name) => name in each.getFields()));
  known.set(type, holds);
  return holds;
}

/** The type and all that its values may hold; types may hold each other in circles. */
function inputTypesWithin(type: GraphQLInputObjectType): Set<GraphQLInputObjectType> {
  const found = new Set([type]);
  for (const each of found)
    for (const field of Object.values(each.getFields())) {
      const inside = getNamedType(field.type);
      if (isInputObjectType(inside)) found.add(inside);
    }
  return found;
}
