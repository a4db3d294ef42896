import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** What it says it is, under whatever name it was asked for that. */
export function runtimeTypeOf(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  { selections }: SelectionSetNode,
  value: Readonly<Record<string, unknown>>,
): GraphQLCompositeType {
  if (!isAbstractType(type)) return type;
  const asked = selections.find((node) => node.kind === Kind.FIELD && node.name.value === '__typename');
  const key = asked?.kind === Kind.FIELD ? (asked.alias?.value ?? '__typename') : '__typename';
  const told = schema.getType(String(value[key]));
  return isCompositeType(told) ? told : type;
}

/** Whether a fragment on `condition` speaks of an object of this type. */
export function appliesTo(schema: GraphQLSchema, condition: string | undefined, type: GraphQLCompositeType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wider = schema.getType(condition);
  return isAbstractType(wider) && isObjectType(type) && schema.isSubType(wider, type);
}
