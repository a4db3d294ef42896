import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Federation } from './federation.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * A field's arguments as text, so that they name a value. Only what the supergraph knows of counts: a subgraph may have
 * arguments and input fields of its own, filled in from their defaults.
 */
export function canonicalArgs({ api, full }: Federation, type: string, field: string, args: Values): string {
  const definition = fieldOf(api, type, field) ?? fieldOf(full, type, field);
  const known = (definition?.args ?? []).filter(({ name }) => args[name] !== undefined);
  if (known.length === 0) return '';
  return `(${canonicalText(Object.fromEntries(known.map(({ name, type }) => [name, prune(type, args[name])])))})`;
}

/** JSON with the keys of objects in order. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function fieldOf(schema: GraphQLSchema, type: string, field: string): GraphQLField<unknown, unknown> | undefined {
  const parent = schema.getType(type);
  return isObjectType(parent) ? parent.getFields()[field] : undefined;
}

function prune(type: GraphQLInputType, value: unknown): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return Array.isArray(value) ? value.map((item) => prune(bare.ofType, item)) : value;
  if (!isInputObjectType(bare) || value === null) return value;
  const known = Object.values(bare.getFields()).filter(({ name }) => (value as Values)[name] !== undefined);
  return Object.fromEntries(known.map(({ name, type: inner }) => [name, prune(inner, (value as Values)[name])]));
}
