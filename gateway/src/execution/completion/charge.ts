import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
} from 'graphql';
import { type Amount, evaluate } from '../../cost/amount.ts';
import { argumentsCost } from '../../cost/input-cost.ts';
import type { CompletionOptions, Position } from './complete.ts';

/** What a field costs beside the objects that it answers. */
interface Charge {
  /** Of its arguments. */
  once: Amount;
  /** Of each scalar that it answers. */
  each: number;
}

const noDefaults = {};

export function chargeOf(
  { weights }: Pick<CompletionOptions, 'weights'>,
  parent: GraphQLObjectType | GraphQLInterfaceType,
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Charge {
  const type = getNamedType(definition.type);
  return {
    once: argumentsCost(weights, parent, definition, node, noDefaults),
    each: isLeafType(type) ? weights.exactly(parent, definition.name, type) : 0,
  };
}

/** Most fields cost nothing beside their objects, and stay as they are. */
export function charge(position: Position, { once, each }: Charge): Position {
  if (once === 0 && each === 0) return position;
  const { complete } = position;
  return {
    ...position,
    complete(value, state) {
      state.points += evaluate(once, state.variables) + (each === 0 ? 0 : each * countScalars(value));
      return complete(value, state);
    },
  };
}

function countScalars(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countScalars(item), 0);
  return value === null || value === undefined ? 0 : 1;
}
