import { type FieldNode, type GraphQLField, type GraphQLOutputType, getNullableType, isListType, Kind } from 'graphql';
import { type Amount, evaluate, largest, multiply, type Values } from './amount.ts';
import { customaryArguments, customaryFields, defaultListSize } from './defaults.ts';
import { compileValue, type Defaults } from './read-value.ts';
import type { ListSize } from './stated-costs.ts';

/** Lists of what a field answers that are as long as the field says. */
export interface Page {
  fields: readonly string[];
  length: Amount;
}

type Definition = GraphQLField<unknown, unknown>;

/**
 * How many values a field holds at most.
 *
 * @param page What the field above says of the lists in it.
 */
export function listLength(
  { name }: FieldNode,
  { type }: Definition,
  own: Amount | undefined,
  page: Page | undefined,
): Amount {
  const levels = listLevels(type);
  if (levels === 0) return 1;
  const length = page?.fields.includes(name.value) ? page.length : (own ?? defaultListSize);
  return multiply(length, defaultListSize ** (levels - 1));
}

/** What a field says of its own list. Undefined: nothing. */
export function ownLength(
  field: FieldNode,
  definition: Definition,
  stated: ListSize | undefined,
  defaults: Defaults,
): Amount | undefined {
  const names = stated?.slicingArguments ?? customaryArguments;
  const slices = definition.args
    .filter(({ name }) => names.includes(name))
    .map((argument) => readSlice(field, argument, defaults));
  const otherwise = stated?.assumedSize;
  if (slices.length === 0) return otherwise;
  return orElse(largest(slices), otherwise ?? defaultListSize);
}

/** Whether a field that wants exactly one of its slicing arguments has it; a default will do where none is given. */
export function isSliced(
  { arguments: given = [] }: FieldNode,
  { args }: Definition,
  { requireOneSlicingArgument, slicingArguments: names }: ListSize,
): boolean {
  if (!requireOneSlicingArgument || names.length === 0) return true;
  const count = given.filter(({ name, value }) => names.includes(name.value) && value.kind !== Kind.NULL).length;
  return count === 0
    ? args.some(({ name, defaultValue }) => names.includes(name) && defaultValue != null)
    : count === 1;
}

/** What a field says of the lists in what it answers. */
export function pageOf(
  definition: Definition,
  stated: ListSize | undefined,
  own: Amount | undefined,
): Page | undefined {
  if (own === undefined) return undefined;
  if (stated) return stated.sizedFields.length > 0 ? { fields: stated.sizedFields, length: own } : undefined;
  return listLevels(definition.type) === 0 ? { fields: customaryFields, length: own } : undefined;
}

/** 0 where there is no number of at least 1: nobody knows what the subgraph makes of the others. */
function readSlice(
  { arguments: given = [] }: FieldNode,
  { name, defaultValue }: Definition['args'][number],
  defaults: Defaults,
): Amount {
  const usual = toLength(defaultValue);
  const node = given.find((argument) => argument.name.value === name);
  if (!node) return usual;
  const compiled = compileValue(node.value, defaults);
  if ('known' in compiled) return toLength(compiled.known ?? defaultValue);
  return (values) => toLength(compiled.read(values) ?? defaultValue);
}

const toLength = (value: unknown): number => (typeof value === 'number' && value >= 1 ? value : 0);

function orElse(length: Amount, otherwise: number): Amount {
  if (typeof length === 'number') return length || otherwise;
  return (values: Values) => evaluate(length, values) || otherwise;
}

function listLevels(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + listLevels(nullable.ofType) : 0;
}
