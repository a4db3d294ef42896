import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLOutputType,
  getNullableType,
  isListType,
  valueFromASTUntyped,
} from 'graphql';
import { assumedSizes } from './structure-limits.ts';

/** Arguments that say how long a list is at most. */
export const slicingArguments: readonly string[] = ['first', 'last', 'limit', 'max'];
/** Lists of a connection: as long as an argument of the field above them says. */
const pageFields: readonly string[] = ['nodes', 'edges'];

/**
 * What a field's slicing arguments ask for, the largest of them; the defaults of the schema count.
 *
 * @param values The operation's variables with their defaults.
 * @returns Undefined where none holds a number of at least 1: nobody knows what the subgraph makes of the others.
 */
export function readSlice(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  values: Record<string, unknown>,
): number | undefined {
  const sizes = definition.args
    .filter(({ name }) => slicingArguments.includes(name))
    .map((argument) => readValue(field, argument, values))
    .filter((value) => typeof value === 'number' && value >= 1);
  return sizes.length > 0 ? Math.max(...(sizes as number[])) : undefined;
}

/**
 * How many values a field holds at most, as far as that is known.
 *
 * @param slice What its own arguments ask for.
 * @param page What the arguments of the field above it ask for.
 */
export function listSize(
  field: FieldNode,
  type: GraphQLOutputType,
  slice: number | undefined,
  page: number | undefined,
): number {
  const known = slice ?? (pageFields.includes(field.name.value) ? page : undefined);
  const levels = listLevels(type);
  return levels === 0 ? 1 : (known ?? assumedSizes.list) * assumedSizes.list ** (levels - 1);
}

function readValue(
  { arguments: given = [] }: FieldNode,
  { name, defaultValue }: GraphQLArgument,
  values: Record<string, unknown>,
): unknown {
  const node = given.find((argument) => argument.name.value === name);
  return (node && valueFromASTUntyped(node.value, values)) ?? defaultValue;
}

function listLevels(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + listLevels(nullable.ofType) : 0;
}
