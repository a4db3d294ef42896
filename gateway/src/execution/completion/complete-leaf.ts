import { GraphQLError, type GraphQLLeafType, isEnumType } from 'graphql';
import { type Complete, type CompletionState, refuse } from './complete.ts';

/** What a subgraph may send for a type of the specification, as it is. */
const writers: Readonly<Record<string, Complete>> = {
  String: writeString,
  ID: writeString,
  Boolean: (value) => (typeof value === 'boolean' ? String(value) : undefined),
  Int: (value) => (typeof value === 'number' && (value | 0) === value ? String(value) : undefined),
  Float: (value) => (typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined),
};

export function completeLeaf(type: GraphQLLeafType): Complete {
  const write = compileLeaf(type);
  return (value, state) => write(value, state) ?? (value == null ? undefined : refuse(type.name, state));
}

function compileLeaf(type: GraphQLLeafType): Complete {
  if (isEnumType(type)) {
    const names = new Map<unknown, string>(type.getValues().map(({ name }) => [name, `"${name}"`]));
    return (value) => names.get(value);
  }
  const write = Object.hasOwn(writers, type.name) ? writers[type.name] : undefined;
  // Scalars of the graph's own are their subgraphs' business.
  if (!write) return (value, state) => (value == null ? undefined : writeAny(value, state));
  return (value, state) => write(value, state) ?? (value == null ? undefined : writeCoerced(type, value, state));
}

/** What the specification lets be coerced: 5 is an ID. */
function writeCoerced(type: GraphQLLeafType, value: unknown, state: CompletionState): string | undefined {
  try {
    return writeAny(type.serialize(value), state);
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

/** Printable ASCII without quotes and backslashes. */
const plain = /^[ !#-[\]-~]*$/;

function writeString(value: unknown, state: CompletionState): string | undefined {
  if (typeof value !== 'string') return undefined;
  return state.strings !== 'any' || plain.test(value) ? `"${value}"` : writeJson(value, state);
}

/** Of a subgraph's answer. */
function writeAny(value: unknown, state: CompletionState): string {
  return writeString(value, state) ?? writeJson(value, state);
}

export function writeJson(value: unknown, state: CompletionState): string {
  if (typeof value !== 'number') state.isAscii = false;
  return JSON.stringify(value) ?? 'null';
}
