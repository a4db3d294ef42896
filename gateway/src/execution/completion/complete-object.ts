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
import { charge, chargeOf } from './charge.ts';
import { collectForType } from './collect-for-type.ts';
import {
  type Complete,
  type CompletionOptions,
  type CompletionState,
  completeAt,
  leaveOut,
  type Position,
  refuse,
} from './complete.ts';
import { writeJson } from './complete-leaf.ts';

/** Compiles the completion of a field's values. */
export type CompileValue = (
  options: CompletionOptions,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
) => Position;

/** One field of an answer. */
export interface FieldPlan extends Position {
  name: string;
  /** What stands before its value: an opening brace or a comma, and its name. */
  before: string;
  /** Under which it was merged. */
  key: string;
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
    if (value === null || value === undefined) return undefined;
    if (!isJsonObject(value)) return refuse(type.name, state);
    const complete = find(typeof value.__typename === 'string' ? value.__typename : type.name);
    return complete ? complete(value, state) : undefined;
  };
}

export function compileObject(
  options: CompletionOptions,
  type: GraphQLObjectType | GraphQLInterfaceType,
  nodes: readonly FieldNode[],
  compileValue: CompileValue,
): Complete {
  const sets = setsOf(nodes);
  const points = options.weigh(type);
  let fields: readonly FieldPlan[] | undefined;
  return (value, state) => {
    if (value === null || value === undefined) return undefined;
    if (!isJsonObject(value)) return refuse(type.name, state);
    state.points += points;
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
  return [...collected].map(([name, nodes], at) => {
    const [node] = nodes as [FieldNode];
    const before = `${at === 0 ? '{' : ','}"${name}":`;
    return { name, before, key: options.keyOf(node), ...planField(name, options, type, nodes, compileValue) };
  });
}

function planField(
  responseName: string,
  options: CompletionOptions,
  type: GraphQLObjectType | GraphQLInterfaceType,
  nodes: readonly FieldNode[],
  compileValue: CompileValue,
): Position {
  const [node] = nodes as [FieldNode];
  const name = node.name.value;
  if (name === '__typename') return always(() => `"${type.name}"`);
  const field = type.getFields()[name];
  // Only introspection is a field without being one of the type.
  if (!field) return always((state) => writeJson(state.introspection[responseName], state));
  const weigh: CompletionOptions['weigh'] = (answered) => options.weights.exactly(type, name, answered);
  const position = compileValue({ ...options, weigh }, field.type, nodes);
  return charge(position, chargeOf(options, type, field, node));
}

const always = (write: (state: CompletionState) => string): Position => ({
  complete: (_value, state) => write(state),
  isNullable: false,
});

/** Undefined when a field may not be null and is. */
export function completeFields(
  fields: readonly FieldPlan[],
  source: JsonObject,
  state: CompletionState,
): string | undefined {
  const before = state.written;
  let text = '';
  for (const field of fields) {
    const completed = completeAt(field, source[field.key], field.name, state);
    if (completed === undefined) return leaveOut(state, before);
    text += field.before + completed;
  }
  return fields.length === 0 ? '{}' : `${text}}`;
}
