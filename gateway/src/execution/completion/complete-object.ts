import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { dependsOnType } from '../../planning/depends-on-type.ts';
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

/**
 * By the name that the object tells; one of a type that clients may not see is null. One that tells none, or no more than its
 * interface, comes from a subgraph with an interface object: it will do as long as nothing asked depends on its type.
 */
export function compileAbstract(
  options: CompletionOptions,
  type: GraphQLAbstractType,
  nodes: readonly FieldNode[],
  compileValue: CompileValue,
): Complete {
  const byName = new Map<string, Complete>();

  function compileFor(name: string): Complete | undefined {
    const actual = options.schema.getType(name);
    if (isInterfaceType(actual))
      return dependsOnType(actual, setsOf(nodes), options.fragments)
        ? undefined
        : compileObject(options, actual, nodes, compileValue);
    const isPossible = isObjectType(actual) && options.schema.isSubType(type, actual);
    return isPossible ? compileObject(options, actual, nodes, compileValue) : undefined;
  }

  function find(name: string): Complete | undefined {
    const complete = byName.get(name) ?? compileFor(name);
    if (complete) byName.set(name, complete);
    return complete;
  }

  return (value, state) => {
    if (value === null || value === undefined) return null;
    if (!isJsonObject(value)) return refuse(type.name, state);
    const complete = find(typeof value.__typename === 'string' ? value.__typename : type.name);
    return complete ? complete(value, state) : null;
  };
}

export function compileObject(
  options: CompletionOptions,
  type: GraphQLObjectType | GraphQLInterfaceType,
  nodes: readonly FieldNode[],
  compileValue: CompileValue,
): Complete {
  const sets = setsOf(nodes);
  let fields: readonly FieldPlan[] | undefined;
  return (value, state) => {
    if (value === null || value === undefined) return null;
    if (!isJsonObject(value)) return refuse(type.name, state);
    fields ??= planFields(options, type, collectForType(options, type, sets), compileValue);
    return completeFields(fields, value, state);
  };
}

const setsOf = (nodes: readonly FieldNode[]) => nodes.flatMap(({ selectionSet }) => selectionSet ?? []);

export function planFields(
  options: CompletionOptions,
  type: GraphQLObjectType | GraphQLInterfaceType,
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
