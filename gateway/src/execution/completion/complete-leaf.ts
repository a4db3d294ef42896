import { GraphQLError, type GraphQLLeafType, isEnumType } from 'graphql';
import { type Complete, type CompletionState, refuse } from './complete.ts';

/** What a subgraph may send for a type of the specification, as it is. */
const writers: Readonly<Record<string, Complete>> = {
  String: writeString,
  ID: writeString,
  Boolean: (value, { out }) => typeof value === 'boolean' && out.push(value ? 'true' : 'false') > 0,
  Int: (value, { out }) => typeof value === 'number' && (value | 0) === value && out.push(`${value}`) > 0,
  Float: (value, { out }) => typeof value === 'number' && Number.isFinite(value) && out.push(`${value}`) > 0,
};

export function completeLeaf(type: GraphQLLeafType): Complete {
  const write = compileLeaf(type);
  return (value, state) => write(value, state) || (value != null && refuse(type.name, state));
}

function compileLeaf(type: GraphQLLeafType): Complete {
  if (isEnumType(type)) {
    const names = new Map<unknown, string>(type.getValues().map(({ name }) => [name, `"${name}"`]));
    return (value, { out }) => names.has(value) && out.push(names.get(value) as string) > 0;
  }
  const write = Object.hasOwn(writers, type.name) ? writers[type.name] : undefined;
  // Scalars of the graph's own are their subgraphs' business.
  if (!write) return (value, state) => value != null && writeAny(value, state);
  return (value, state) => write(value, state) || (value != null && writeCoerced(type, value, state));
}

/** What the specification lets be coerced: 5 is an ID. */
function writeCoerced(type: GraphQLLeafType, value: unknown, state: CompletionState): boolean {
  try {
    return writeAny(type.serialize(value), state);
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}

/** Printable ASCII without quotes and backslashes. */
const plain = /^[ !#-[\]-~]*$/;

function writeString(value: unknown, state: CompletionState): boolean {
  if (typeof value !== 'string') return false;
  if (!plain.test(value)) return writeAny(value, state);
  state.out.push('"', value, '"');
  return true;
}

export function writeAny(value: unknown, state: CompletionState): boolean {
  state.isAscii = false;
  state.out.push(JSON.stringify(value) ?? 'null');
  return true;
}
