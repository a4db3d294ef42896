import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { GraphqlRequest, Representation } from '../graphs/bench-graph.ts';
import { type EntityKey, fieldKey } from '../graphs/recorded-keys.ts';
import type { RecordedObject, RecordedSubgraph } from '../graphs/shop.ts';
import { appliesTo, runtimeTypeOf } from './runtime-type.ts';

export interface Recorder {
  schema: GraphQLSchema;
  keyOf: EntityKey;
  recorded: RecordedSubgraph;
}

interface Walk extends Recorder {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/** Adds what a subgraph answered to what it is known to answer, field by field, so that it can be asked in other words. */
export function recordAnswer(
  recorder: Recorder,
  { query, variables = {} }: GraphqlRequest,
  data: RecordedObject,
): void {
  const { schema, recorded } = recorder;
  const document = parse(query);
  const operation = getOperationAST(document);
  const root = schema.getQueryType();
  if (!operation || !root) throw new Error('A subgraph was asked something without an operation.');
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const walk: Walk = {
    ...recorder,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    variables: coerced,
  };
  recordObject(walk, root, operation.selectionSet, data, recorded.root);
}

function recordObject(
  walk: Walk,
  type: GraphQLCompositeType,
  selectionSet: SelectionSetNode,
  value: RecordedObject,
  target: RecordedObject,
): void {
  const runtimeType = runtimeTypeOf(walk.schema, type, selectionSet, value);
  if (isObjectType(runtimeType)) target.__typename = runtimeType.name;
  for (const node of selectionSet.selections) {
    if (node.kind !== Kind.FIELD) {
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? walk.fragments.get(node.name.value) : node;
      if (fragment && appliesTo(walk.schema, fragment.typeCondition?.name.value, runtimeType))
        recordObject(walk, runtimeType, fragment.selectionSet, value, target);
      continue;
    }
    const given = value[node.alias?.value ?? node.name.value];
    const field = 'getFields' in runtimeType ? runtimeType.getFields()[node.name.value] : undefined;
    if (!field || given === undefined) continue;
    const args = getArgumentValues(field, node, walk.variables);
    if (field.name === '_entities')
      recordEntities(walk, node.selectionSet as SelectionSetNode, args.representations as Representation[], given);
    else {
      const key = fieldKey(field.name, args);
      target[key] = recordValue(walk, field.type, node.selectionSet, given, target[key]);
    }
  }
}

function recordEntities(walk: Walk, selectionSet: SelectionSetNode, asked: Representation[], given: unknown): void {
  const { schema, keyOf, recorded } = walk;
  for (const [index, entity] of (given as (RecordedObject | null)[]).entries()) {
    const representation = asked[index] as Representation;
    const key = keyOf(representation);
    if (entity === null) {
      recorded.entities[key] ??= null;
      continue;
    }
    const target = recorded.entities[key] ?? {};
    recorded.entities[key] = target;
    recordObject(walk, schema.getType(representation.__typename) as GraphQLCompositeType, selectionSet, entity, target);
  }
}

function recordValue(
  walk: Walk,
  type: GraphQLOutputType,
  selectionSet: SelectionSetNode | undefined,
  value: unknown,
  known: unknown,
): unknown {
  const nullable = getNullableType(type);
  if (value === null) return null;
  if (isListType(nullable))
    return (value as unknown[]).map((item, n) =>
      recordValue(walk, nullable.ofType, selectionSet, item, (known as unknown[] | undefined)?.[n]),
    );
  const named = getNamedType(nullable);
  if (!isCompositeType(named) || !selectionSet) return value;
  const target = (known ?? {}) as RecordedObject;
  recordObject(walk, named, selectionSet, value as RecordedObject, target);
  return target;
}
