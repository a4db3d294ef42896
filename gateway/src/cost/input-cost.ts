import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { type Amount, add } from './amount.ts';
import { defaultWeights } from './defaults.ts';
import { compileValue, type Defaults } from './read-value.ts';
import type { Weights } from './weights.ts';

type Weigh = (value: unknown) => number;

/** What the arguments of a field cost, once for each time that it is answered; those that are left out cost nothing. */
export function argumentsCost(
  weights: Weights,
  parent: GraphQLCompositeType,
  definition: GraphQLField<unknown, unknown>,
  { arguments: given = [] }: FieldNode,
  defaults: Defaults,
): Amount {
  const costs = given.map(({ name, value }): Amount => {
    const argument = definition.args.find((each) => each.name === name.value);
    if (!argument) return 0;
    const weigh = compileWeigh(weights, argument.type, weights.ofArgument(parent, definition.name, argument.name));
    if (!weigh) return 0;
    const compiled = compileValue(value, defaults);
    return 'known' in compiled ? weigh(compiled.known) : (values) => weigh(compiled.read(values));
  });
  return add(costs);
}

/** Undefined for what costs nothing, whatever its value. */
function compileWeigh(weights: Weights, type: GraphQLInputType, stated?: number): Weigh | undefined {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return weighItems(compileWeigh(weights, nullable.ofType, stated));
  const own = stated ?? weights.ofInput(getNamedType(type).name);
  if (isInputObjectType(nullable)) return compileObject(weights, nullable, own ?? defaultWeights.inputObject);
  return own ? (value) => (value == null ? 0 : own) : undefined;
}

/** One that is no list stands for a list of it. */
function weighItems(weigh: Weigh | undefined): Weigh | undefined {
  return (
    weigh && ((value) => (Array.isArray(value) ? value.reduce((sum, item) => sum + weigh(item), 0) : weigh(value)))
  );
}

/** Its fields are looked at when they come: an input may hold itself. */
function compileObject(weights: Weights, type: GraphQLInputObjectType, own: number): Weigh {
  const fields = type.getFields();
  const known = new Map<string, Weigh | undefined>();
  const weighField = (name: string): Weigh | undefined => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field && !known.has(name))
      known.set(name, compileWeigh(weights, field.type, weights.ofInput(`${type.name}.${name}`)));
    return known.get(name);
  };
  return (value) => {
    if (typeof value !== 'object' || value === null) return 0;
    return Object.entries(value).reduce((sum, [name, inside]) => sum + (weighField(name)?.(inside) ?? 0), own);
  };
}
