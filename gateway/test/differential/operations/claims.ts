import { type GraphQLOutputType, getNamedType, isLeafType } from 'graphql';

/** A field that stands at a response path. */
export interface Claim {
  /** The object type that each step of the way to it is restricted to; null for an abstract one. The last is its parent. */
  parents: readonly (string | null)[];
  field: string;
  /** The text of the arguments. */
  args: string;
  type: GraphQLOutputType;
}

/** Which fields stand at which response paths of an operation, so that those that cannot be merged never meet. */
export interface Claims {
  /** Takes a response path for a field; false if another one there forbids it. */
  take(path: string, claim: Claim): boolean;
}

/** By the rule "field selection merging" of the specification, section 5.3.2. */
export function createClaims(): Claims {
  const taken = new Map<string, Claim[]>();
  return {
    take(path, claim) {
      const others = taken.get(path) ?? [];
      if (!others.every((other) => canMerge(other, claim))) return false;
      taken.set(path, [...others, claim]);
      return true;
    },
  };
}

function canMerge(one: Claim, other: Claim): boolean {
  if (shapeOf(one.type) !== shapeOf(other.type)) return false;
  return neverMeet(one, other) || (one.field === other.field && one.args === other.args);
}

function neverMeet(one: Claim, other: Claim): boolean {
  return one.parents.some((parent, step) => {
    const there = other.parents[step];
    return parent !== null && there !== null && there !== undefined && parent !== there;
  });
}

function shapeOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  return isLeafType(named) ? String(type) : String(type).replace(named.name, '{}');
}
