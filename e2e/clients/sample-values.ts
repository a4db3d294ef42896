import { randomUUID } from 'node:crypto';
import { type ClientSchema, type InputValue, isRequired, namedType } from './client-schema.ts';

/** Values that pass for real ones, by type. A type that is missing here fails the story that meets it: add it. */
const samples: Readonly<Record<string, () => unknown>> = {
  String: () => 'Somewhere else 12',
  Int: () => 4,
  Boolean: () => true,
  ID: () => 'prd_01D00000000000000000000000',
  CountryCode: () => 'DE',
  CurrencyCode: () => 'EUR',
  IdempotencyKey: () => randomUUID(),
  DateTime: () => '2026-01-31T12:00:00Z',
  Decimal: () => '10.50',
  SafeInt: () => 1_000,
  URL: () => 'http://localhost/shop/p/layali-lantern',
};

/** Arguments for a field: what it requires, and one chosen value at a path. */
export function sampleArguments(
  schema: ClientSchema,
  args: readonly InputValue[],
  chosen: { path: readonly string[]; value: unknown },
): Record<string, unknown> {
  const [first, ...rest] = chosen.path;
  const needed = args.filter((arg) => arg.name === first || isRequired(arg));
  return Object.fromEntries(
    needed.map((arg) => {
      if (arg.name !== first) return [arg.name, sampleOf(schema, arg)];
      const value = rest.length === 0 ? chosen.value : nested(schema, arg, { path: rest, value: chosen.value });
      return [arg.name, value];
    }),
  );
}

const nested = (schema: ClientSchema, { type }: InputValue, chosen: { path: readonly string[]; value: unknown }) =>
  sampleArguments(schema, schema.get(namedType(type))?.inputFields ?? [], chosen);

function sampleOf(schema: ClientSchema, { name, type }: InputValue): unknown {
  const typeName = namedType(type);
  const { kind, enumValues } = schema.get(typeName) ?? {};
  if (kind === 'ENUM') return enumValues?.[0]?.name;
  if (kind === 'INPUT_OBJECT')
    return nested(schema, { name, type, defaultValue: null }, { path: [], value: undefined });
  const sample = samples[typeName];
  if (!sample) throw new Error(`No sample value for ${typeName}, which ${name} needs.`);
  return sample();
}

/** A required argument deep in a query, as a literal. */
export function sampleLiteral({ name, type }: InputValue): string {
  const isList = type.kind === 'LIST' || type.ofType?.kind === 'LIST';
  if (isList) return '[]';
  const sample = samples[namedType(type)];
  if (!sample) throw new Error(`No sample value for ${namedType(type)}, which ${name} needs.`);
  return JSON.stringify(sample());
}
