import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { OperationParts } from '../authorization/operation-parts.ts';
import { type Amount, add, multiply } from './amount.ts';
import { defaultWeights } from './defaults.ts';
import { inclusion } from './inclusion.ts';
import { argumentsCost } from './input-cost.ts';
import { isSliced, listLength, ownLength, type Page, pageOf } from './list-length.ts';
import { type Defaults, defaultsOf } from './read-value.ts';
import type { Weights } from './weights.ts';

interface Walk {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  defaults: Defaults;
  weights: Weights;
  unsliced: Set<string>;
}

/** What an operation costs at most. */
export interface CostEstimate {
  points: Amount;
  /** Coordinates of fields that want exactly one of their slicing arguments, and have none or several. */
  unsliced: ReadonlySet<string>;
}

/**
 * Compiles what an operation's answer costs at most, were every list as long as is stated or asked for: of each field, the weight of its
 * values and what is inside them, times their number, and its arguments. Types that exclude each other are all counted, and what stands
 * twice counts twice.
 *
 * It expands fragments: for operations whose selections were counted before.
 */
export function estimateCost(
  schema: GraphQLSchema,
  weights: Weights,
  { operation, fragments }: OperationParts,
): CostEstimate {
  const root = schema.getRootType(operation.operation);
  const unsliced = new Set<string>();
  if (!root) return { points: 0, unsliced };
  const walk = { schema, fragments, defaults: defaultsOf(operation.variableDefinitions), weights, unsliced };
  const base = operation.operation === 'mutation' ? defaultWeights.mutation : 0;
  return { points: add([base, costOfSelections(walk, root, operation.selectionSet, undefined)]), unsliced };
}

/** @param page Of the field whose value this selects from. */
function costOfSelections(
  walk: Walk,
  parent: GraphQLCompositeType,
  { selections }: SelectionSetNode,
  page: Page | undefined,
): Amount {
  const costs = selections.map((node): Amount => {
    const isIn = inclusion(node, walk.defaults);
    if (isIn === 0) return 0;
    if (node.kind === Kind.FIELD) return multiply(isIn, costOfField(walk, parent, node, page));
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? walk.fragments.get(node.name.value) : node;
    const condition = fragment?.typeCondition?.name.value;
    const narrowed = condition === undefined ? parent : walk.schema.getType(condition);
    if (!fragment || !isCompositeType(narrowed)) return 0;
    return multiply(isIn, costOfSelections(walk, narrowed, fragment.selectionSet, page));
  });
  return add(costs);
}

function costOfField(walk: Walk, parent: GraphQLCompositeType, field: FieldNode, page: Page | undefined): Amount {
  const name = field.name.value;
  if (name === '__schema' || name === '__type') return defaultWeights.introspection;
  const definition = isUnionType(parent) ? undefined : parent.getFields()[name];
  if (!definition) return 0;
  const { weights, defaults } = walk;
  const type = getNamedType(definition.type);
  const stated = weights.listSizeOf(parent, name);
  if (stated && !isSliced(field, definition, stated)) walk.unsliced.add(`${parent.name}.${name}`);
  const own = ownLength(field, definition, stated, defaults);
  const inside =
    field.selectionSet && isCompositeType(type)
      ? costOfSelections(walk, type, field.selectionSet, pageOf(definition, stated, own))
      : 0;
  const each = add([weights.atMost(parent, name, type), inside]);
  const values = multiply(each, listLength(field, definition, own, page));
  return add([values, argumentsCost(weights, parent, definition, field, defaults)]);
}
