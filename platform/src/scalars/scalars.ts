import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';

interface ScalarRule<T> {
  name: string;
  expected: string;
  /** The value as clients see it, or undefined when it does not fit. */
  serialize(value: unknown): unknown;
  /** The value as resolvers see it, or undefined when it does not fit. */
  parse(value: unknown): T | undefined;
}

function defineScalar<T>({ name, expected, serialize, parse }: ScalarRule<T>): GraphQLScalarType {
  const checked = (convert: (value: unknown) => unknown) => (value: unknown) => {
    const converted = convert(value);
    if (converted === undefined) throw new GraphQLError(`${name} expected ${expected}, got ${show(value)}.`);
    return converted;
  };
  const parseValue = checked(parse);
  return new GraphQLScalarType({
    name,
    serialize: checked(serialize),
    parseValue,
    parseLiteral: (node) => parseValue(literalValue(node)),
  });
}

function literalValue(node: ValueNode): unknown {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
  return 'value' in node ? node.value : undefined;
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 60);
}

const matching = (pattern: RegExp) => (value: unknown) =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;
const text = (name: string, expected: string, pattern: RegExp) =>
  defineScalar({ name, expected, serialize: matching(pattern), parse: matching(pattern) });

function toDate(value: unknown): Date | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function toIsoString(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString();
  return toDate(value)?.toISOString();
}

const toSafeInt = (value: unknown): number | undefined => {
  const number = typeof value === 'bigint' ? Number(value) : value;
  return Number.isSafeInteger(number) ? (number as number) : undefined;
};

/** The graph's own scalars, as entries of a resolver map. */
export const scalars = {
  DateTime: defineScalar({
    name: 'DateTime',
    expected: 'an ISO 8601 date and time',
    serialize: toIsoString,
    parse: toDate,
  }),
  SafeInt: defineScalar({
    name: 'SafeInt',
    expected: 'an integer between -(2^53 - 1) and 2^53 - 1',
    serialize: toSafeInt,
    parse: toSafeInt,
  }),
  Decimal: text('Decimal', 'a decimal number in a string', /^-?\d{1,30}(\.\d{1,12})?$/),
  URL: text('URL', 'a URL', /^(https?:\/\/|[a-z][a-z0-9+.-]*:\/\/|\/)\S{0,2000}$/i),
  CurrencyCode: text('CurrencyCode', 'an ISO 4217 code such as EUR', /^[A-Z]{3}$/),
  CountryCode: text('CountryCode', 'an ISO 3166-1 alpha-2 code such as DE', /^[A-Z]{2}$/),
  IdempotencyKey: text(
    'IdempotencyKey',
    '8 to 128 letters, digits or one of ._:-, unique per attempt',
    /^[\w.:-]{8,128}$/,
  ),
  JSON: new GraphQLScalarType({
    name: 'JSON',
    serialize: (value) => value,
    parseValue: (value) => value,
    parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
  }),
};
