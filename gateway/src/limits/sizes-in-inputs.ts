import { type GraphQLNamedType, getNamedType, isInputObjectType } from 'graphql';

/** Fields of input objects that say how long a page is. `max` is none of them: there it is the upper end of something, such as a price. */
export const sizesInInputs: readonly string[] = ['first', 'last', 'limit', 'pageSize'];

const known = new WeakMap<GraphQLNamedType, boolean>();

/** Whether a value of this type may hold one of them, however deep. */
export function holdsSizes(type: GraphQLNamedType | undefined): boolean {
  if (!isInputObjectType(type)) return false;
  const found = known.get(type);
  if (found !== undefined) return found;
  // Types that hold themselves hold no more by that.
  known.set(type, false);
  const fields = Object.values(type.getFields());
  const holds = fields.some((field) => sizesInInputs.includes(field.name) || holdsSizes(getNamedType(field.type)));
  known.set(type, holds);
  return holds;
}
