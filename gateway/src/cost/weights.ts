import {
  type GraphQLCompositeType,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
} from 'graphql';
import { defaultWeights } from './defaults.ts';
import type { ListSize, StatedCosts } from './stated-costs.ts';

/** Looks up what the fields and types of a schema cost. */
export interface Weights {
  /** Of each value that a field answers, whichever type the parent and the value turn out to be: the dearest. */
  atMost(parent: GraphQLCompositeType, name: string, type: GraphQLNamedOutputType): number;
  /** Of each value that a field of this very type answers; `type` is the value's own. */
  exactly(parent: GraphQLCompositeType, name: string, type: GraphQLNamedOutputType): number;
  /** What is stated of an argument, if anything is. */
  ofArgument(parent: GraphQLCompositeType, field: string, name: string): number | undefined;
  /** What is stated of an input's type or field, by coordinate. */
  ofInput(coordinate: string): number | undefined;
  listSizeOf(parent: GraphQLCompositeType, name: string): ListSize | undefined;
}

export function createWeights(schema: GraphQLSchema, { weights, lists }: StatedCosts): Weights {
  const membersOf = (type: GraphQLNamedOutputType) => (isAbstractType(type) ? schema.getPossibleTypes(type) : []);
  const withMembers = <T extends GraphQLNamedOutputType>(type: T) => [type, ...membersOf(type)];
  const ofType = (type: GraphQLNamedOutputType): number =>
    weights.get(type.name) ?? (isCompositeType(type) ? defaultWeights.object : defaultWeights.leaf);
  /** A union has no fields of its own. */
  const parentsOf = (parent: GraphQLCompositeType) => (isInterfaceType(parent) ? withMembers(parent) : [parent]);
  return {
    atMost(parent, name, type) {
      const dearest = Math.max(...withMembers(type).map(ofType));
      return Math.max(...parentsOf(parent).map((each) => weights.get(`${each.name}.${name}`) ?? dearest));
    },
    exactly: (parent, name, type) => weights.get(`${parent.name}.${name}`) ?? ofType(type),
    ofArgument(parent, field, name) {
      const stated = parentsOf(parent).flatMap((each) => weights.get(`${each.name}.${field}(${name}:)`) ?? []);
      return stated.length > 0 ? Math.max(...stated) : undefined;
    },
    ofInput: (coordinate) => weights.get(coordinate),
    listSizeOf(parent, name) {
      for (const { name: type } of parentsOf(parent)) {
        const stated = lists.get(`${type}.${name}`);
        if (stated) return stated;
      }
      return undefined;
    },
  };
}
