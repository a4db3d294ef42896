import { GraphQLError, type GraphQLLeafType, isEnumType } from 'graphql';

/** What a subgraph may send for a type of the specification, as it is. */
const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => typeof value === 'number' && (value | 0) === value,
  Float: (value) => typeof value === 'number',
};

/** Answers the value for the client; undefined when it is none of the type. */
export function compileLeaf(type: GraphQLLeafType): (value: unknown) => unknown {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map(({ name }) => name));
    return (value) => (typeof value === 'string' && names.has(value) ? value : undefined);
  }
  const isFit = Object.hasOwn(fits, type.name) ? fits[type.name] : undefined;
  // Scalars of the graph's own are their subgraphs' business.
  if (!isFit) return (value) => value;
  return (value) => (isFit(value) ? value : serialize(type, value));
}

/** What the specification lets be coerced: 5 is an ID. */
function serialize(type: GraphQLLeafType, value: unknown): unknown {
  try {
    return type.serialize(value);
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}
