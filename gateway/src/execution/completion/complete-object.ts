import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isObjectType,
} from 'graphql';
import { isJsonObject, type JsonObject } from '../json-object.ts';
import { collectForType } from './collect-for-type.ts';
import {
  bubble,
  type Complete,
  type CompleteAt,
  type CompletionOptions,
  type CompletionState,
  completeAt,
  refuse,
} from './complete.ts';

/** Compiles the completion of a field's values. */
export type CompileValue = (
  options: CompletionOptions,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
) => Complete;

/** One field of an answer. */
export interface FieldPlan {
  name: string;
  /** Under which it was merged. */
  key: string;
  complete: CompleteAt;
}

/** By the name that the object tells; one of a type that clients may not see is null. */
export function compileAbstract(
  options: CompletionOptions,
  type: GraphQLAbstractType,
  nodes: readonly FieldNode[],
  compileValue: CompileValue,
): Complete {
  const byName = new Map<string, Complete>();

  function find(name: string): Complete {
    const known = byName.get(name);
    if (known) return known;
    const actual = options.schema.getType(name);
    if (!isObjectType(actual) || !options.schema.isSubType(type, actual)) return () => null;
    const complete = compileObject(options, actual, nodes, compileValue);
    byName.set(name, complete);
    return complete;
  }

  return (value, state) => {
    if (value === null || value === undefined) return null;
    const name = isJsonObject(value) ? value.__typename : undefined;
    return typeof name === 'string' ? find(name)(value, state) : refuse(type.name, state);
  };
}

export function compileObject(
  options: CompletionOptions,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  compileValue: CompileValue,
): Complete {
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  let fields: readonly FieldPlan[] | undefined;
  return (value, state) => {
    if (value === null || value === undefined) return null;
    if (!isJsonObject(value)) return refuse(type.name, state);
    fields ??= planFields(options, type, collectForType(options, type, sets), compileValue);
    return completeFields(fields, value, state);
  };
}

export function planFields(
  options: CompletionOptions,
  type: GraphQLObjectType,
  collected: ReadonlyMap<string, readonly FieldNode[]>,
  compileValue: CompileValue,
): FieldPlan[] {
  return [...collected].map(([name, nodes]) => {
    const [node] = nodes as [FieldNode];
    const key = options.keyOf(node);
    if (node.name.value === '__typename') return { name, key, complete: () => type.name };
    const field = type.getFields()[node.name.value];
    // Only introspection is a field without being one of the type.
    if (!field) return { name, key, complete: (_value, _place, { introspection }) => introspection[name] ?? null };
    return { name, key, complete: completeAt(options, compileValue(options, field.type, nodes)) };
  });
}

/** Null when a field may not be null and is. */
export function completeFields(
  fields: readonly FieldPlan[],
  source: JsonObject,
  state: CompletionState,
): JsonObject | null {
  const object: JsonObject = {};
  for (const { name, key, complete } of fields) {
    const completed = complete(source[key], name, state);
    if (completed === bubble) return null;
    if (name === '__proto__') defineOwn(object, name, completed);
    else object[name] = completed;
  }
  return object;
}

/** To assign it would set the prototype. */
function defineOwn(object: JsonObject, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}
